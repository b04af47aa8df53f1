import {useCallback} from 'react'
import {useTranslation} from 'sanity'
import type {Translate} from '../kinds/words-of-notice.ts'
import {namespace} from './resources.ts'

/** Looks the plugin's texts up in the editor's language. */
export function useTranslate(): Translate {
  const {t} = useTranslation(namespace)
  return useCallback((key, values) => t(key, {...values}), [t])
}

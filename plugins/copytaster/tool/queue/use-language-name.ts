import {useMemo} from 'react'
import {useCurrentLocale} from 'sanity'

/** Names a language in the editor's language; a code that is none stays as it is. */
export function useLanguageName(): (code: string) => string {
  const {id} = useCurrentLocale()
  return useMemo(() => {
    const names = new Intl.DisplayNames([id], {type: 'language', fallback: 'code'})
    return (code) => {
      try {
        return names.of(code) ?? code
      } catch {
        return code
      }
    }
  }, [id])
}

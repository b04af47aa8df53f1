import type {JSX} from 'react'
import type {Settings} from '../../settings.ts'

export function WireQueue(_props: {readonly settings: Settings}): JSX.Element | null {
  return null
}

import {Flex, useTheme_v2} from '@sanity/ui'
import {type CSSProperties, type JSX, useState} from 'react'
import type {DocumentInspectorProps} from 'sanity'
import {DocumentInspectorHeader, useDocumentPane} from 'sanity/structure'
import {useTranslate} from '../i18n/use-translate.ts'
import type {Settings} from '../settings.ts'
import {arrivedStyles} from './arrived-styles.ts'
import {Message} from './message.tsx'
import {ShownVersion} from './shown-version.tsx'
import {useVersions, type Version} from './use-versions.ts'
import {VersionFacts} from './version-facts.tsx'
import {WhenFetched} from './when-fetched.tsx'

interface AsItArrivedProps extends DocumentInspectorProps {
  readonly settings: Settings
}

/** The sidebar that shows what arrived from the wire, piece by piece, and the field that each piece went to. */
export function AsItArrived({onClose, settings}: AsItArrivedProps): JSX.Element {
  const t = useTranslate()
  const {documentId} = useDocumentPane()
  const {font} = useTheme_v2()
  const versions = useVersions(documentId)
  return (
    <Flex
      data-testid="copytaster-arrived"
      direction="column"
      height="fill"
      overflow="hidden"
      // A cast, because React's types know no CSS variables.
      style={{'--arrived-sans': font.text.family, '--arrived-mono': font.code.family} as CSSProperties}
    >
      <style href="copytaster-arrived" precedence="default">
        {arrivedStyles}
      </style>
      <DocumentInspectorHeader closeButtonLabel={t('arrived.close')} onClose={onClose} title={t('arrived.title')} />
      <Flex direction="column" flex={1} overflow="auto">
        <WhenFetched fetched={versions}>{(list) => <Versions list={list} settings={settings} />}</WhenFetched>
      </Flex>
    </Flex>
  )
}

interface VersionsProps {
  readonly list: readonly Version[]
  readonly settings: Settings
}

/** The version that an editor has picked, else the newest. */
function Versions({list, settings}: VersionsProps): JSX.Element {
  const t = useTranslate()
  const [picked, setPicked] = useState<string>()
  const shown = list.find(({_id}) => _id === picked) ?? list[0]
  if (!shown) return <Message text={t('arrived.none')} />
  return (
    <>
      <VersionFacts list={list} onPick={setPicked} shown={shown} />
      <ShownVersion key={shown._id} settings={settings} version={shown} />
    </>
  )
}

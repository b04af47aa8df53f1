import {AddDocumentIcon} from '@sanity/icons/AddDocument'
import {InboxIcon} from '@sanity/icons/Inbox'
import {Box, Card, Flex, Tab, TabList, TabPanel} from '@sanity/ui'
import {type JSX, useCallback, useEffect, useMemo, useSyncExternalStore} from 'react'
import {useClient} from 'sanity'
import {useRouter} from 'sanity/router'
import {useTranslate} from '../i18n/use-translate.ts'
import type {Settings} from '../settings.ts'
import {DropZone} from './intake/drop-zone.tsx'
import {createIntakeLake} from './intake/intake-lake.ts'
import type {Intake} from './intake/intake.ts'
import {WireIntake} from './intake/wire-intake.tsx'
import {WireQueue} from './queue/wire-queue.tsx'

const views = ['queue', 'add'] as const
type View = (typeof views)[number]

const icons = {queue: InboxIcon, add: AddDocumentIcon} as const

interface WireDeskProps {
  readonly settings: Settings
  readonly intake: Intake
}

/** The two halves of the tool, a tab each. Files can be dropped on either. */
export function WireDesk({settings, intake}: WireDeskProps): JSX.Element {
  const t = useTranslate()
  const [view, show] = useView()
  const state = useSyncExternalStore(intake.subscribe, intake.state)
  useLake(intake, settings)

  const addFiles = useCallback(
    (files: readonly File[]) => {
      if (files.length === 0) return
      show('add')
      void intake.addFiles(files)
    },
    [intake, show],
  )
  return (
    <DropZone onFiles={addFiles}>
      <Flex data-testid="copytaster-wire" direction="column" height="fill" overflow="hidden">
        <Card borderBottom flex="none" paddingX={3} paddingY={2}>
          <TabList gap={1}>
            {views.map((name) => (
              <Tab
                aria-controls={`copytaster-wire-${name}`}
                icon={icons[name]}
                id={`copytaster-wire-tab-${name}`}
                key={name}
                label={t(`tool.view.${name}`)}
                onClick={() => show(name)}
                selected={view === name}
              />
            ))}
          </TabList>
        </Card>
        <TabPanel
          aria-labelledby={`copytaster-wire-tab-${view}`}
          flex={1}
          id={`copytaster-wire-${view}`}
          overflow="hidden"
        >
          <Box height="fill">
            {view === 'queue' ? (
              <WireQueue onAdd={() => show('add')} settings={settings} />
            ) : (
              <WireIntake intake={intake} onFiles={addFiles} settings={settings} state={state} />
            )}
          </Box>
        </TabPanel>
      </Flex>
    </DropZone>
  )
}

/** Which half the address names. What the queue has put into the address stays there. */
function useView(): readonly [View, (view: View) => void] {
  const {state, navigate} = useRouter()
  const named = views.find((name) => name === state.view) ?? 'queue'
  const search = state._searchParams
  const show = useCallback(
    (view: View) => navigate({...(view === 'queue' ? {} : {view}), ...(search && {_searchParams: search})}),
    [navigate, search],
  )
  return [named, show]
}

function useLake(intake: Intake, {articleTypes}: Settings): void {
  const client = useClient({apiVersion: '2025-02-19'})
  const lake = useMemo(() => createIntakeLake(client, articleTypes), [articleTypes, client])
  useEffect(() => intake.connect(lake), [intake, lake])
}

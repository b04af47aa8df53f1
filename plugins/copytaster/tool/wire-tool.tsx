import {InboxIcon} from '@sanity/icons/Inbox'
import type {JSX} from 'react'
import type {Tool} from 'sanity'
import {route} from 'sanity/router'
import type {Settings} from '../settings.ts'
import {createIntake, type Intake} from './intake/intake.ts'
import {isUnsaved} from './intake/state-of-row.ts'
import {WireDesk} from './wire-desk.tsx'

/** The "Wire" tab of the Studio: the queue of incoming drafts, and the place where copy comes in. */
export function createWireTool(settings: Settings): Tool {
  // Outlives the tool's own tree: who follows a link to an article comes back to what was read.
  let intake: Intake | undefined
  function WireTool(): JSX.Element {
    intake ??= openIntake(settings)
    return <WireDesk intake={intake} settings={settings} />
  }
  return {
    name: 'wire',
    title: 'Wire',
    icon: InboxIcon,
    component: WireTool,
    router: route.create('/', [route.create('/:view')]),
  }
}

function openIntake(settings: Settings): Intake {
  const intake = createIntake(settings, browserWorld())
  window.addEventListener('beforeunload', (event) => {
    if (isUnsaved(intake.state().rows)) event.preventDefault()
  })
  return intake
}

function browserWorld(): Parameters<typeof createIntake>[1] {
  return {
    storage: sessionStorageOf(window),
    now: Date.now,
    random: Math.random,
    pause: (milliseconds) => new Promise((resolve) => void setTimeout(resolve, milliseconds)),
  }
}

/** A browser that is told to keep nothing throws already when it is asked for the storage. */
function sessionStorageOf(page: Pick<Window, 'sessionStorage'>): Storage | undefined {
  try {
    return page.sessionStorage
  } catch {
    return undefined
  }
}

import {CopyIcon} from '@sanity/icons/Copy'
import {Button, Flex, Label, Select, Stack, Text} from '@sanity/ui'
import {useToast} from '@sanity/ui/toast'
import {type JSX, useId} from 'react'
import {useTranslate} from '../i18n/use-translate.ts'
import type {Translate} from '../kinds/words-of-notice.ts'
import type {Version} from './use-versions.ts'

interface VersionFactsProps {
  readonly list: readonly Version[]
  readonly shown: Version
  readonly onPick: (id: string) => void
}

/** What is known of the version that is shown, and where there are several, the choice. */
export function VersionFacts({list, shown, onPick}: VersionFactsProps): JSX.Element {
  const t = useTranslate()
  const picker = useId()
  return (
    <Stack gap={3} paddingTop={1} paddingX={4}>
      {list.length > 1 ? (
        <Stack gap={2}>
          <Label as="label" htmlFor={picker} size={1}>
            {t('arrived.version')}
          </Label>
          <Select
            fontSize={1}
            id={picker}
            onChange={(event) => onPick(event.currentTarget.value)}
            padding={3}
            value={shown._id}
          >
            {list.map((version) => (
              <option key={version._id} value={version._id}>
                {[nameOf(t, version), timeOf(t, version), version.format, sizeOf(t, version)].join(' · ')}
              </option>
            ))}
          </Select>
        </Stack>
      ) : (
        <Text size={1} style={{overflowWrap: 'anywhere'}} weight="semibold">
          {nameOf(t, shown)}
        </Text>
      )}
      <Text muted size={1}>
        {[timeOf(t, shown), shown.format, sizeOf(t, shown)].join(' · ')}
      </Text>
      <Hash hash={shown.hash} />
    </Stack>
  )
}

function nameOf(t: Translate, {fileName}: Version): string {
  return fileName ?? t('arrived.no-file')
}

function timeOf(t: Translate, {receivedAt, _createdAt}: Version): string {
  return t('arrived.received', {at: new Date(receivedAt ?? _createdAt)})
}

function sizeOf(t: Translate, {size}: Version): string {
  return t('arrived.size', {count: size})
}

/** The beginning of the hash, and a button that copies all of it. */
function Hash({hash}: {readonly hash: string}): JSX.Element {
  const t = useTranslate()
  const toast = useToast()
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(hash)
      toast.push({status: 'success', title: t('arrived.copied')})
    } catch {
      // Without a secure connection there is no clipboard.
      toast.push({closable: true, status: 'warning', title: t('arrived.not-copied', {hash})})
    }
  }
  return (
    <Flex align="center" gap={1}>
      <Text muted size={1} title={hash}>
        SHA-256 <span style={{fontFamily: 'var(--arrived-mono)'}}>{hash.slice(0, 12)}…</span>
      </Text>
      <Button
        aria-label={t('arrived.copy-hash')}
        fontSize={1}
        icon={CopyIcon}
        mode="bleed"
        onClick={() => void copy()}
        padding={2}
        title={t('arrived.copy-hash')}
      />
    </Flex>
  )
}

import {Button, Flex, Label, Stack, Text, TextArea} from '@sanity/ui'
import {type FormEvent, type JSX, useId, useState} from 'react'
import {useTranslate} from '../i18n/use-translate.ts'

interface PublishAnywayFormProps {
  /** What stands against it, in words. */
  readonly obstacles: readonly string[]
  readonly onPublish: (reason: string) => void
  readonly onCancel: () => void
}

/** Asks why an article is to be published in spite of what stands against it. */
export function PublishAnywayForm({obstacles, onPublish, onCancel}: PublishAnywayFormProps): JSX.Element {
  const t = useTranslate()
  const field = useId()
  const [reason, setReason] = useState('')
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (reason.trim() !== '') onPublish(reason)
  }
  return (
    <form data-testid="copytaster-publish-anyway" onSubmit={submit}>
      <Stack gap={4} padding={4}>
        <Stack as="ul" gap={3} style={{listStyle: 'none', margin: 0, padding: 0}}>
          {obstacles.map((obstacle) => (
            <Text as="li" key={obstacle} size={1} weight="semibold">
              {obstacle}
            </Text>
          ))}
        </Stack>
        <Stack gap={3}>
          <Label as="label" htmlFor={field} size={1}>
            {t('anyway.reason')}
          </Label>
          <TextArea
            autoFocus
            fontSize={1}
            id={field}
            onChange={(event) => setReason(event.currentTarget.value)}
            required
            rows={3}
            value={reason}
          />
          <Text muted size={1}>
            {t('anyway.recorded')}
          </Text>
        </Stack>
        <Flex gap={2} justify="flex-end">
          <Button fontSize={1} mode="bleed" onClick={onCancel} padding={3} text={t('action.cancel')} type="button" />
          <Button
            disabled={reason.trim() === ''}
            fontSize={1}
            padding={3}
            text={t('anyway.confirm')}
            tone="critical"
            type="submit"
          />
        </Flex>
      </Stack>
    </form>
  )
}

import {CloseIcon} from '@sanity/icons/Close'
import {DocumentTextIcon} from '@sanity/icons/DocumentText'
import {Button, Flex, Stack, Text, TextArea, TextInput} from '@sanity/ui'
import {type ClipboardEvent, type JSX, useId, useRef} from 'react'
import {useTranslate} from '../../i18n/use-translate.ts'
import type {Intake} from './intake.ts'
import {addressOfPaste, type Clipboard, isEmptyPaste, nothingPasted, type PastedCopy} from './pasted-copy.ts'

interface PasteBoxProps {
  readonly paste: PastedCopy
  readonly intake: Intake
  readonly onFiles: (files: readonly File[]) => void
}

/** Where copy is pasted or typed, with the address it was taken from, and the way to files. */
export function PasteBox({paste, intake, onFiles}: PasteBoxProps): JSX.Element {
  const t = useTranslate()
  const id = useId()
  const files = useRef<HTMLInputElement>(null)
  const box = useRef<HTMLTextAreaElement>(null)
  const clipboard = useRef<Clipboard>(undefined)
  const empty = isEmptyPaste(paste)

  /** The box changes only after this; then what it holds is compared with what came. */
  const notePaste = (event: ClipboardEvent): void => {
    const {clipboardData} = event
    const pasted = [...clipboardData.files]
    if (pasted.length > 0 && clipboardData.getData('text/plain') === '') {
      event.preventDefault()
      onFiles(pasted)
      return
    }
    clipboard.current = {plain: clipboardData.getData('text/plain'), html: clipboardData.getData('text/html')}
  }
  const change = (text: string): void => {
    const came = clipboard.current
    clipboard.current = undefined
    const kept = came ?? paste.clipboard
    intake.paste({text, url: paste.url, ...(kept && {clipboard: kept})}, came ? 'at-once' : 'soon')
  }
  const addressProblem =
    paste.url.trim() !== '' && addressOfPaste(paste) === undefined ? t('tool.paste.address-wrong') : undefined

  return (
    <Stack gap={4}>
      <Stack gap={3}>
        <Text as="label" htmlFor={`${id}-copy`} size={1} weight="medium">
          {t('tool.paste.label')}
        </Text>
        <TextArea
          fontSize={1}
          id={`${id}-copy`}
          onChange={(event) => change(event.currentTarget.value)}
          onPaste={notePaste}
          padding={3}
          placeholder={t('tool.paste.placeholder')}
          ref={box}
          rows={9}
          spellCheck={false}
          style={{resize: 'vertical'}}
          value={paste.text}
        />
      </Stack>
      {!empty && (
        <Stack gap={3}>
          <Text as="label" htmlFor={`${id}-address`} muted size={1}>
            {t('tool.paste.address')}
          </Text>
          <TextInput
            aria-describedby={addressProblem === undefined ? undefined : `${id}-problem`}
            customValidity={addressProblem ?? ''}
            fontSize={1}
            id={`${id}-address`}
            inputMode="url"
            onChange={(event) => intake.paste({...paste, url: event.currentTarget.value}, 'soon')}
            placeholder="https://"
            value={paste.url}
          />
          {addressProblem !== undefined && (
            <Text id={`${id}-problem`} muted size={1}>
              {addressProblem}
            </Text>
          )}
        </Stack>
      )}
      <Flex gap={2} wrap="wrap">
        <Button
          fontSize={1}
          icon={DocumentTextIcon}
          mode="ghost"
          onClick={() => files.current?.click()}
          padding={2}
          text={t('tool.files.choose')}
        />
        <input
          aria-label={t('tool.files.choose')}
          data-testid="copytaster-files"
          hidden
          multiple
          onChange={(event) => {
            onFiles([...(event.currentTarget.files ?? [])])
            // The same files can be chosen again.
            event.currentTarget.value = ''
          }}
          ref={files}
          type="file"
        />
        {!empty && (
          <>
            <Button
              fontSize={1}
              mode="ghost"
              onClick={() => {
                intake.freePaste()
                box.current?.focus()
              }}
              padding={2}
              text={t('tool.paste.next')}
            />
            <Button
              fontSize={1}
              icon={CloseIcon}
              mode="bleed"
              onClick={() => {
                intake.paste(nothingPasted, 'at-once')
                box.current?.focus()
              }}
              padding={2}
              text={t('tool.paste.clear')}
            />
          </>
        )}
      </Flex>
    </Stack>
  )
}

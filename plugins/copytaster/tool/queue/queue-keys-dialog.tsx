import {Box, Dialog, Flex, KBD, Stack, Text} from '@sanity/ui'
import type {JSX} from 'react'
import {useTranslate} from '../../i18n/use-translate.ts'

const shown = [
  ['move', ['j', 'k', '↓', '↑']],
  ['edge', ['Home', 'End']],
  ['open', ['Enter']],
  ['spike', ['x']],
  ['unspike', ['u']],
  ['filter', ['/']],
  ['help', ['?']],
] as const

/** Tells what the keys of the queue do. */
export function QueueKeysDialog({onClose}: {readonly onClose: () => void}): JSX.Element {
  const t = useTranslate()
  return (
    <Dialog
      header={t('queue.keys.title')}
      id="copytaster-queue-keys"
      onClickOutside={onClose}
      onClose={onClose}
      width={0}
    >
      <Box padding={4}>
        <Stack gap={4}>
          {shown.map(([name, keys]) => (
            <Flex align="center" gap={4} justify="space-between" key={name}>
              <Text size={1}>{t(`queue.keys.${name}`)}</Text>
              <Flex flex="none" gap={1}>
                {keys.map((key) => (
                  <KBD fontSize={1} key={key}>
                    {key}
                  </KBD>
                ))}
              </Flex>
            </Flex>
          ))}
        </Stack>
      </Box>
    </Dialog>
  )
}

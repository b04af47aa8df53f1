import {UploadIcon} from '@sanity/icons/Upload'
import {Card, Flex, Text} from '@sanity/ui'
import {type DragEvent, type JSX, type PropsWithChildren, useState} from 'react'
import {useTranslate} from '../../i18n/use-translate.ts'
import {filesOfDrop} from './files-of-drop.ts'

/** Takes files that are dropped anywhere on what it holds, and says so while they are above it. */
export function DropZone({
  onFiles,
  children,
}: PropsWithChildren<{readonly onFiles: (files: readonly File[]) => void}>): JSX.Element {
  const t = useTranslate()
  // Each element below tells when the files come over it and when they leave it.
  const [depth, setDepth] = useState(0)
  return (
    <div
      onDragEnter={ifFiles(() => setDepth((before) => before + 1))}
      onDragLeave={ifFiles(() => setDepth((before) => before - 1))}
      onDragOver={ifFiles((event) => {
        event.dataTransfer.dropEffect = 'copy'
      })}
      onDrop={ifFiles((event) => {
        setDepth(0)
        void filesOfDrop(event.dataTransfer).then(onFiles)
      })}
      style={{height: '100%', position: 'relative'}}
    >
      {children}
      {depth > 0 && (
        <Card
          border
          data-testid="copytaster-drop"
          radius={3}
          style={{
            borderStyle: 'dashed',
            inset: 8,
            opacity: 0.95,
            pointerEvents: 'none',
            position: 'absolute',
            zIndex: 1,
          }}
          tone="primary"
        >
          <Flex align="center" direction="column" gap={4} height="fill" justify="center">
            <Text size={4}>
              <UploadIcon />
            </Text>
            <Text weight="semibold">{t('tool.files.drop')}</Text>
          </Flex>
        </Card>
      )}
    </div>
  )
}

/** Text that is dragged is left to the box that it is dropped on. */
function ifFiles(act: (event: DragEvent) => void): (event: DragEvent) => void {
  return (event) => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    act(event)
  }
}

import {type DocumentActionComponent, useCurrentUser, useDocumentOperation} from 'sanity'
import {fieldNameIn} from '../../../src/documents/article-type.ts'
import {deskNote, isIncoming} from '../../../src/documents/desk.ts'
import {useTranslate} from '../i18n/use-translate.ts'
import type {Settings} from '../settings.ts'
import {reasonOf, useObstacles} from './use-obstacles.ts'

/** The publish action, disabled with a reason while the article must not go out. What is published is no longer incoming. */
export function guardPublish(publish: DocumentActionComponent, settings: Settings): DocumentActionComponent {
  const useGuarded: DocumentActionComponent = (props) => {
    const original = publish(props)
    const t = useTranslate()
    const user = useCurrentUser()
    const {patch} = useDocumentOperation(props.id, props.type)
    const {article, type, obstacles} = useObstacles(props, settings)
    if (!original || !type) return original
    const [obstacle] = obstacles
    if (obstacle) return {...original, disabled: true, title: reasonOf(t, obstacle)}
    const desk = fieldNameIn(type, 'desk')
    if (desk === undefined || !isIncoming(props.id, article)) return original
    return {
      ...original,
      onHandle() {
        patch.execute([{set: {[desk]: deskNote('taken', new Date().toISOString(), user?.name)}}])
        original.onHandle?.()
      },
    }
  }
  // Other plugins know the action by this.
  if (publish.action) useGuarded.action = publish.action
  return useGuarded
}

import {actionsOf, isLive, type NoticeAction, type Settleable} from '../../../src/documents/settle-notice.ts'

/** Looks a text of the plugin up in the editor's language. */
export type Translate = (key: string, values?: Record<string, unknown>) => string

/** What an action is called for a notice. */
export function actionName(t: Translate, action: NoticeAction, notice: Settleable): string {
  if (action === 'move') return t(`action.move.${notice.kind}`)
  if (action === 'keep' && !isLive(notice)) return t('action.keep.listed')
  if (action === 'put-back' && !isLive(notice) && notice.state === 'kept') return t('action.reopen')
  return t(`action.${action}`)
}

export function actionNames(t: Translate, notice: Settleable): readonly string[] {
  return actionsOf(notice).map((action) => actionName(t, action, notice))
}

/** Which rule saw the notice, in words, and how sure it is. */
export function why(t: Translate, {rule, confidence}: {readonly rule: string; readonly confidence: number}): string {
  return t('notices.why', {rule: ruleName(rule), percent: Math.round(confidence * 100)})
}

/** The rule in words, without the element that it recognises. */
export function ruleName(rule: string): string {
  return rule.slice(rule.indexOf('/') + 1).replaceAll('-', ' ')
}

/** Long enough to tell one notice from another. */
export function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}

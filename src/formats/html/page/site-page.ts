import {isPasted} from '../pasted-html.ts'
import {readPage} from '../read-html.ts'
import {isSitePage, type PageSurvey, surveyPage} from './survey-page.ts'

/** As many links stand around a story; what was taken from an address with fewer may be the story alone. */
const manyLinks = 20

/** The page of a site, looked over; nothing where the HTML is a piece of one or was written by a word processor or a mail. */
export function sitePage(html: string, url?: string): PageSurvey | undefined {
  if (isPasted(html)) return undefined
  const page = surveyPage(readPage(html))
  return page !== undefined &&
    (isSitePage(page) || (url !== undefined && page.title !== undefined && page.links >= manyLinks))
    ? page
    : undefined
}

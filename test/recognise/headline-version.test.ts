import {expect, test} from 'vitest'
import {splitVersion} from '../../src/recognise/headline-version.ts'

test.each([
  ['UPDATE 2-Ferry fares rise', 'Ferry fares rise', 'UPDATE 2'],
  ['UPDATE 2 - Ferry fares rise', 'Ferry fares rise', 'UPDATE 2'],
  ['REFILE-UPDATE 1-Ferry fares rise', 'Ferry fares rise', 'REFILE-UPDATE 1'],
  ['CORRECTED-(OFFICIAL)-Ferry fares rise', 'Ferry fares rise', 'CORRECTED-(OFFICIAL'],
  ['WRAPUP 3-Ferry fares rise', 'Ferry fares rise', 'WRAPUP 3'],
  ['RPT-Ferry fares rise', 'Ferry fares rise', 'RPT'],
  ['TRENDSETTER-Ferry fares rise', 'Ferry fares rise', 'TRENDSETTER'],
  ['UPDATE 1-FACTBOX-Ferry fares at a glance', 'FACTBOX-Ferry fares at a glance', 'UPDATE 1'],
  ['WDH/ROUNDUP 2: Fähren werden teurer', 'Fähren werden teurer', 'WDH/ROUNDUP 2'],
  ['KORREKTUR: Fähren werden teurer', 'Fähren werden teurer', 'KORREKTUR'],
  [
    '(Berichtigung: Preis im 2. Absatz) Fähren werden teurer',
    'Fähren werden teurer',
    'Berichtigung: Preis im 2. Absatz',
  ],
  ['(neu: Zitate) Fähren werden teurer', 'Fähren werden teurer', 'neu: Zitate'],
  ['ACTUALISATION - Les ferries plus chers', 'Les ferries plus chers', 'ACTUALISATION'],
  ['URGENT - Les ferries plus chers', 'Les ferries plus chers', 'URGENT'],
  ['Les ferries plus chers (ACTUALISATION)', 'Les ferries plus chers', 'ACTUALISATION'],
  ['Los ferris suben (Actualiza con reacciones)', 'Los ferris suben', 'Actualiza con reacciones'],
  ['AMP.- Los ferris suben de precio', 'Los ferris suben de precio', 'AMP'],
  ['(AMPLIACIÓN) Los ferris suben', 'Los ferris suben', 'AMPLIACIÓN'],
  ['(2nd LD) Ferry fares rise', 'Ferry fares rise', '2nd LD'],
  ['1st LD-Writethru: Ferry fares rise', 'Ferry fares rise', '1st LD-Writethru'],
  ['LEAD: Ferry fares rise', 'Ferry fares rise', 'LEAD'],
  ['[UPDATED] Ferry fares rise', 'Ferry fares rise', 'UPDATED'],
  ['CORRECTING and REPLACING Harbour Ferries Raises Fares', 'Harbour Ferries Raises Fares', 'CORRECTING and REPLACING'],
  ['ADDING MULTIMEDIA Harbour Ferries Raises Fares', 'Harbour Ferries Raises Fares', 'ADDING MULTIMEDIA'],
  ['CORRECTION -- Harbour Ferries Raises Fares', 'Harbour Ferries Raises Fares', 'CORRECTION'],
  ['CORRECTION: Ferry fares rise', 'Ferry fares rise', 'CORRECTION'],
  ['Ferry fares rise, 2nd Ld-Writethru', 'Ferry fares rise', '2nd Ld-Writethru'],
])('%s', (printed, headline, takeKey) => {
  expect(splitVersion(printed)).toEqual({headline, takeKey})
})

test.each([
  'Update: Ferry is running again',
  'ADDING UP the price of a ferry',
  'Kill Bill returns to the harbour cinema',
  'UPDATE 2-0',
  'FINAL - Gannet beats Sande',
  'NEW - A second ferry for Sande',
  'SANDE - Where the ferries sleep',
  'Lead-free paint for the ferry',
  'Correction fluid spilled on the pier',
  'Ferry fares (and what they buy)',
  'Ferry fares rise (update)',
  'Correction: Ferry story',
  'RPT',
  `RPT-${'Ferry '.repeat(100)}`,
])('%s stays', (printed) => {
  expect(splitVersion(printed)).toEqual({headline: printed})
})

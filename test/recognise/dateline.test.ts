import {expect, test} from 'vitest'
import {readStory} from '../../src/ingest.ts'
import {parseDateline} from '../../src/recognise/dateline.ts'

const text = 'The goats were back on Friday.'

test.each([
  [`WASHINGTON – ${text}`, {place: 'WASHINGTON'}],
  [`WASHINGTON—${text}`, {place: 'WASHINGTON'}],
  [`SALT LAKE CITY -- ${text}`, {place: 'SALT LAKE CITY'}],
  [`ST. JOHN'S, Newfoundland — ${text}`, {place: "ST. JOHN'S, Newfoundland"}],
  [`OSLO/BERGEN (Reuters) - ${text}`, {place: 'OSLO/BERGEN', agency: 'Reuters'}],
  [`PARIS (AP) — ${text}`, {place: 'PARIS', agency: 'AP'}],
  [`PARIS (AP) _ ${text}`, {place: 'PARIS', agency: 'AP'}],
  [`LONDON, Nov 3 (Reuters) - ${text}`, {place: 'LONDON', agency: 'Reuters', date: 'Nov 3'}],
  [`NEW YORK, Nov. 3, 2021 /PRNewswire/ -- ${text}`, {place: 'NEW YORK', agency: 'PRNewswire', date: 'Nov. 3, 2021'}],
  [`BERGEN, March 4. /TASS/. ${text}`, {place: 'BERGEN', agency: 'TASS', date: 'March 4'}],
  [
    `HALIFAX, NS / ACCESSWIRE / June 15, 2017 / ${text}`,
    {place: 'HALIFAX, NS', agency: 'ACCESSWIRE', date: 'June 15, 2017'},
  ],
  [`DUBLIN--(BUSINESS WIRE)--${text}`, {place: 'DUBLIN', agency: 'BUSINESS WIRE'}],
  [
    `RENO, Nev., Dec. 09, 2019 (GLOBE NEWSWIRE) -- ${text}`,
    {place: 'RENO, Nev.', agency: 'GLOBE NEWSWIRE', date: 'Dec. 09, 2019'},
  ],
  [`(CNN) ${text}`, {agency: 'CNN'}],
  [`(CNN) -- ${text}`, {agency: 'CNN'}],
  [`(AP) HILO - ${text}`, {place: 'HILO', agency: 'AP'}],
  [`Berlin (dpa) - ${text}`, {place: 'Berlin', agency: 'dpa'}],
  [`Bad Segeberg (dpa/lno) - ${text}`, {place: 'Bad Segeberg', agency: 'dpa/lno'}],
  [`Brest (AFP) – ${text}`, {place: 'Brest', agency: 'AFP'}],
  [`Madrid, 3 nov (EFE).- ${text}`, {place: 'Madrid', agency: 'EFE', date: '3 nov'}],
  [`Lima (Perú), 3 nov (EFE).- ${text}`, {place: 'Lima (Perú)', agency: 'EFE', date: '3 nov'}],
  [`Brest (France), 2 avr 2026 (AFP) - ${text}`, {place: 'Brest (France)', agency: 'AFP', date: '2 avr 2026'}],
  [`Brest (France) (AFP) - ${text}`, {place: 'Brest (France)', agency: 'AFP'}],
  [`(ANSA) - ROMA, 03 NOV - ${text}`, {place: 'ROMA', agency: 'ANSA', date: '03 NOV'}],
  [`BOISE, Idaho (KTVB) – ${text}`, {place: 'BOISE, Idaho', agency: 'KTVB'}],
  [`OOSTENDE 02/04 (BELGA) = ${text}`, {place: 'OOSTENDE', agency: 'BELGA', date: '02/04'}],
  [`Praha 2. dubna (ČTK) - ${text}`, {place: 'Praha', agency: 'ČTK', date: '2. dubna'}],
  [
    `Budapest, 2026. április 2., csütörtök (MTI) - ${text}`,
    {place: 'Budapest', agency: 'MTI', date: '2026. április 2., csütörtök'},
  ],
  [`Bonn (epd). ${text}`, {place: 'Bonn', agency: 'epd'}],
  [`Oslo (NTB): ${text}`, {place: 'Oslo', agency: 'NTB'}],
  [`New Delhi [India], March 11 (ANI): ${text}`, {place: 'New Delhi', agency: 'ANI', date: 'March 11'}],
  [`NEW DELHI: ${text}`, {place: 'NEW DELHI'}],
  ['STOCKHOLM, Aug 29, 2014 (AFP) -', {place: 'STOCKHOLM', agency: 'AFP', date: 'Aug 29, 2014'}],
  ['AFP, MANILA', {place: 'MANILA', agency: 'AFP'}],
])('%s', (line, dateline) => {
  const found = parseDateline(line)
  expect(found?.dateline).toMatchObject(dateline)
  expect(Object.keys(found?.dateline ?? {}).toSorted()).toEqual([...Object.keys(dateline), 'text'].toSorted())
  expect([text, '']).toContain(line.slice(found?.end))
})

test.each([
  ['新华社北京3月4日电（记者甲）', {place: '北京', agency: '新华社', date: '3月4日'}, '（记者甲）'],
  ['(美國商業資訊)--山羊搭船', {agency: '美國商業資訊'}, '山羊搭船'],
  ['(서울=연합뉴스) 김해달 기자 = 염소가 탔다', {place: '서울', agency: '연합뉴스'}, '염소가 탔다'],
  ['باريس (أ ف ب) - عادت الماعز', {place: 'باريس', agency: 'أ ف ب'}, 'عادت الماعز'],
  ['МОСКВА, 4 марта. /ТАСС/. Козы вернулись', {place: 'МОСКВА', agency: 'ТАСС', date: '4 марта'}, 'Козы вернулись'],
  ['【ワシントン共同】ヤギが戻った。', {place: 'ワシントン', agency: '共同'}, 'ヤギが戻った。'],
  ['Минск. 4 марта. INTERFAX.RU - Козы', {place: 'Минск', agency: 'INTERFAX.RU', date: '4 марта'}, 'Козы'],
  ['МИНСК, 4 мар — Интерфакс. Козы вернулись', {place: 'МИНСК', agency: 'Интерфакс', date: '4 мар'}, 'Козы вернулись'],
])('%s', (line, dateline, rest) => {
  const found = parseDateline(line)
  expect(found?.dateline).toMatchObject(dateline)
  expect(line.slice(found?.end)).toBe(rest)
})

test.each([
  'Ada Quill (dpa). The goats were back.',
  '(山羊) 搭船',
  '(서울=염소) 탔다',
  'الماعز (في البحر) - عادت',
  'Козы, 4 марта. /Море/. Вернулись',
  'Washington – so the mayor says – is far away.',
  'UPDATE — The ferry is running again.',
  'ACTUALISATION - Le ferry repart',
  'MORE: Why goats like ferries',
  'HOST: Good morning.',
  'MAYOR ANNA BERG: We like goats.',
  'Goats (and a dog) were aboard.',
  'The council (all nine members) - met on Friday.',
  'I have 3 goats - and 2 dogs.',
  'Nov. 3 - The day the goats came back',
])('no dateline: %s', (line) => {
  expect(parseDateline(line)).toBeUndefined()
})

test.each([
  ['新华社北京3月9日电（记者苏晴、林海·罗伯茨）', '北京', ['苏晴', '林海·罗伯茨']],
  ['中新社上海3月9日电 (记者 苏晴 林海)', '上海', ['苏晴', '林海']],
  ['（中央社記者蘇晴文台北9日電）', '台北', ['蘇晴文']],
  ['(서울=연합뉴스) 나무늘 바다솔 기자 = ', '서울', ['나무늘', '바다솔']],
  ['(서울=연합뉴스) 나무늘·바다솔 특파원 = ', '서울', ['나무늘', '바다솔']],
  ['МОСКВА, 9 мар — РИА Новости, Ольга Берёзова. ', 'МОСКВА', ['Ольга Берёзова']],
  ['МОСКВА, 9 мар — РИА Новости. ', 'МОСКВА', []],
  ['新华社北京3月9日电 ', '北京', []],
])('%s names its reporters', (dateline, place, names) => {
  const [story] = readStory(`Low water\n\n${dateline}${text}\n\n${text} ${text} ${text}\n`).stories
  expect(story?.dateline?.place).toBe(place)
  expect((story?.authors ?? []).map(({name}) => name)).toEqual(names)
  expect(story?.passages.find(({role}) => role === 'paragraph')?.text).toBe(text)
})

test('a short line behind an agency in brackets is no dateline', () => {
  const line = '(서울=연합뉴스) 바다가 말랐다'
  expect(parseDateline(line)?.end).toBe(line.indexOf('바다'))
})

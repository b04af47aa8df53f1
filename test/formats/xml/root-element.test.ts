import {expect, test} from 'vitest'
import {rootElement} from '../../../src/formats/xml/root-element.ts'

test.each([
  ['<nitf>', 'nitf'],
  ['\uFEFF<?xml version="1.0"?>\n<nitf version="3">', 'nitf'],
  ['  \n<?xml version="1.0"?><!-- <newsItem> --><newsMessage\nxmlns="x">', 'newsMessage'],
  ['<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf.dtd"><nitf/>', 'nitf'],
  ['<!DOCTYPE nitf [<!ENTITY a "]"><!ELEMENT b (c)>]>\n<nitf>', 'nitf'],
  ['<g2:newsItem xmlns:g2="x">', 'newsItem'],
  ['<!-- never closed <nitf>', undefined],
  ['nitf', undefined],
  ['<3', undefined],
  ['', undefined],
])('%j begins with %s', (text, name) => {
  expect(rootElement(text)).toBe(name)
})

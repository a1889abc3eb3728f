import { expect, test } from 'vitest'
import { parseBodyType } from './body-type'

test.each([
  ['application/json', 'json'],
  ['application/json; charset=utf-8', 'json'],
  ['Application/JSON;charset="UTF-8"', 'json'],
  ['application/x-www-form-urlencoded', 'form'],
  ['application/x-www-form-urlencoded;charset=UTF-8', 'form'],
  // Types that a page of another site can send without a preflight.
  ['text/plain', null],
  ['text/plain; application/json', null],
  ['text/plain, application/json', null],
  ['multipart/form-data; boundary=application/json', null],
  // Others.
  ['application/json, text/plain', null],
  ['application/json-seq', null],
  ['application/jsonp', null],
  ['application/problem+json', null],
  ['application/x-www-form-urlencodedness', null],
  ['application/json; charset=utf-7', null],
  ['application/json; charset=iso-8859-1', null],
  ['text/json', null],
  ['', null],
  [null, null],
])('%s is %s', (header, type) => {
  expect(parseBodyType(header)).toBe(type)
})

import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { AddressConfirmed } from './address-confirmed'

const listLinks = (next: string | undefined, isIn: boolean) => {
  const html = renderToStaticMarkup(<AddressConfirmed isChange={false} isIn={isIn} next={next} />)
  return [...html.matchAll(/<a\b([^>]*)>([^<]*)</g)].map(([, attributes = '', label]) => ({
    label,
    href: /href="([^"]*)"/.exec(attributes)?.[1],
    look: /class="([^"]*)"/.exec(attributes)?.[1],
  }))
}

test.each([
  [true, 'Go to your dashboard', '/dashboard'],
  [false, 'Sign in', '/sign-in'],
])(
  'an invitation comes second and no bolder: any link to this page can name one (signed in: %s)',
  (isIn, label, href) => {
    const [usual, invitation, ...others] = listLinks('/cohorts/join/abc', isIn)
    expect(usual).toMatchObject({ label, href })
    expect(invitation).toEqual({ label: 'Back to your invitation', href: '/cohorts/join/abc', look: usual?.look })
    expect(others).toEqual([])
  },
)

test.each([undefined, '/pay', '//evil.example/cohorts/join/abc'])('there is no invitation in %j', (next) => {
  expect(listLinks(next, true).map(({ href }) => href)).toEqual(['/dashboard'])
})

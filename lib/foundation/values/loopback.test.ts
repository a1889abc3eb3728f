import { expect, test } from 'vitest'
import { isLoopbackHost } from './loopback.mjs'

test('a host is this machine by name or number, with or without a port', () => {
  for (const host of ['localhost:3000', 'LOCALHOST', '127.0.0.1', '127.0.0.1:80', '[::1]:3000'])
    expect(isLoopbackHost(host), host).toBe(true)
  for (const host of ['example.org', '127.0.0.1.example.org', '10.0.0.1:3000', undefined])
    expect(isLoopbackHost(host), host).toBe(false)
})

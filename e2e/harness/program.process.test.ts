import { expect, test } from 'vitest'
import { freePorts } from '../../tools/testing/free-port.mjs'
import { Running } from './program'

const node = (script: string, hasChannel = false) => new Running({ args: ['-e', script], hasChannel })

test('waits for a word that comes in parts, and keeps all that was written', async () => {
  const running = node(`process.stdout.write('is rea'); setTimeout(() => console.error('dy now'), 50)`)
  expect(await running.says('ready')).toBeGreaterThan(40)
  expect(await running.ended).toBe(0)
  expect(running.output()).toBe('is ready now\n')
})

test('tells what a program wrote that ends before it is ready', async () => {
  const running = node(`console.error('no such file'); process.exit(3)`)
  await expect(running.says('ready')).rejects.toThrow(/ended with 3 before it was ready:\nno such file/)
})

test('ends a program as a host does, or at once', async () => {
  const program = `process.on('SIGTERM', () => process.exit(7)); setInterval(() => {}, 1000); console.log('ready')`
  const [told, killed] = [node(program), node(program)]
  await Promise.all([told.says('ready'), killed.says('ready')])
  expect([told.hasEnded, killed.hasEnded]).toEqual([false, false])
  expect(await told.end('SIGTERM')).toBe(7)
  expect(await killed.end('SIGKILL')).toBeNull()
  expect([told.hasEnded, killed.hasEnded]).toEqual([true, true])
  expect(await told.end('SIGTERM')).toBe(7)
})

test('exchanges messages over a channel', async () => {
  const running = node(`process.on('message', (word) => process.send(word.length))`, true)
  expect(await running.exchange<number>('measure')).toBe(7)
  await running.end('SIGKILL')
})

test('finds ports that differ', async () => {
  const ports = await freePorts(20)
  expect(new Set(ports).size).toBe(20)
  expect(Math.min(...ports)).toBeGreaterThan(1023)
})

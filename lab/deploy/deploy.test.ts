import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { validate } from 'dockerfile-utils'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { whyNoBubblewrap } from '@/lab/drills/image/contained'
import { readBase, readStages } from '@/lab/drills/image/dockerfile'
import { compileFilter, whyNoFilter } from '@/lab/drills/image/seccomp'
import { settings } from '@/lib/foundation/settings.mjs'
import { REFUSED_STATUS } from '../../commands/host-error'
import { readEnvironment } from '../../commands/settings/environment'
import { readUnit } from '../../commands/settings/unit.mjs'
import { ignores, readPatterns } from './docker-context'

// Tests deploy/ as far as this machine allows: hosts have tools that it may lack.

const read = (name: string) => readFileSync(path.join('deploy', name), 'utf8')
const folder = mkdtempSync(path.join(tmpdir(), 'waymark-deploy-'))
const has = (command: string, ...args: string[]) => spawnSync(command, args).status === 0

const [hasNginx, hasOpenssl] = [has('nginx', '-v'), has('openssl', 'version')]
test.skipIf(!hasNginx || !hasOpenssl)('nginx takes its configuration (skipped without nginx and openssl)', () => {
  const [certificate, key] = ['fullchain.pem', 'privkey.pem'].map((name) => path.join(folder, name))
  const request = [
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-subj',
    '/CN=waymark.example',
    '-keyout',
    key ?? '',
  ]
  expect(spawnSync('openssl', [...request, '-out', certificate ?? '']).status).toBe(0)
  const config = path.join(folder, 'nginx.conf')
  writeFileSync(config, read('nginx.conf').replaceAll('/etc/tls', folder).replaceAll('/tmp/nginx', `${folder}/nginx`))
  const tested = spawnSync('nginx', ['-t', '-e', 'stderr', '-p', folder, '-c', config], { encoding: 'utf8' })
  expect(tested.stderr).toContain('test is successful')
  expect(tested.stderr).not.toContain('[warn]')
})

test.skipIf(!has('caddy', 'version'))('Caddy takes its configuration (skipped without caddy)', () => {
  const asked = ['validate', '--config', 'deploy/Caddyfile', '--adapter', 'caddyfile']
  const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder }
  const tested = spawnSync('caddy', asked, { encoding: 'utf8', env })
  expect(tested.stdout + tested.stderr).toContain('Valid configuration')
  expect(tested.stderr).not.toContain('"level":"warn"')
})

test('both proxies let the same pass, and keep idle connections for as long', () => {
  const [caddy, nginx] = [read('Caddyfile'), read('nginx.conf')]
  const both = (ofCaddy: RegExp, ofNginx: RegExp) => [ofCaddy.exec(caddy)?.[1], ofNginx.exec(nginx)?.[1]]
  expect(both(/max_size (\d+)MB/, /client_max_body_size (\d+)m/)).toEqual(['11', '11'])
  expect(both(/\tkeepalive (\d+)s/, /keepalive 64;\s+keepalive_timeout (\d+)s/)).toEqual(['3', '3'])
  expect(both(/dial_timeout (\d+)s/, /proxy_connect_timeout (\d+)s/)).toEqual(['1', '1'])
  expect(both(/respond (\S+) 404/, /location = (\/api\/metrics) /)).toEqual(['/api/metrics', '/api/metrics'])
})

test.skipIf(!has('systemd-analyze', '--version'))('systemd takes the unit (skipped without systemd-analyze)', () => {
  const unit = path.join(folder, 'waymark@3001.service')
  writeFileSync(unit, read('waymark@.service').replace('/opt/waymark/bin/serve', path.resolve('bin/serve')))
  const verified = spawnSync('systemd-analyze', ['verify', unit], { encoding: 'utf8' })
  expect({ status: verified.status, said: verified.stderr }).toEqual({ status: 0, said: '' })
  const judged = spawnSync('systemd-analyze', ['security', '--offline=true', unit], { encoding: 'utf8' })
  const exposure = Number(/Overall exposure level for \S+: ([\d.]+)/.exec(judged.stdout)?.[1] ?? 10)
  expect(exposure).toBeLessThanOrEqual(1.5)
})

const whyNotFiltered = whyNoBubblewrap() ?? whyNoFilter()
test.skipIf(whyNotFiltered)('Node runs with the system calls that the unit allows, and with no fewer', () => {
  const unit = path.join(folder, 'filtered.service')
  const filter = path.join(folder, 'filter.bpf')
  const endsWith = (text: string) => {
    writeFileSync(unit, text)
    compileFilter(unit, filter)
    const compiled = openSync(filter, 'r')
    const files = ['--ro-bind', '/', '/', '--dev', '/dev', '--proc', '/proc']
    const limits = ['--unshare-user', '--uid', '1000', '--cap-drop', 'ALL', '--seccomp', '3']
    const script = "fetch('http://127.0.0.1:9').catch(() => process.exit(7))"
    const ran = spawnSync('bwrap', [...files, ...limits, process.execPath, '--eval', script], {
      stdio: ['ignore', 'ignore', 'ignore', compiled],
    })
    closeSync(compiled)
    return ran.status
  }
  const text = read('waymark@.service')
  expect(endsWith(text)).toBe(7)
  // 128 plus SIGSYS.
  expect(endsWith(text.replace('SystemCallFilter=@system-service', 'SystemCallFilter=@file-system'))).toBe(159)
})

test.skipIf(!has('systemd-analyze', '--version'))('and the nightly backup (skipped without systemd-analyze)', () => {
  const unit = path.join(folder, 'waymark-backup.service')
  writeFileSync(unit, read('waymark-backup.service').replaceAll('/usr/bin/node', process.execPath))
  writeFileSync(path.join(folder, 'waymark-backup.timer'), read('waymark-backup.timer'))
  const verified = spawnSync('systemd-analyze', ['verify', unit, unit.replace('.service', '.timer')], {
    encoding: 'utf8',
  })
  expect({ status: verified.status, said: verified.stderr }).toEqual({ status: 0, said: '' })
})

test('systemd starts no server again whose settings are refused', () => {
  const [, status] = /^RestartPreventExitStatus=(\d+)$/m.exec(read('waymark@.service')) ?? []
  expect(Number(status)).toBe(REFUSED_STATUS)
})

test('the backup saves what the servers serve', () => {
  const [server, backup] = ['waymark@.service', 'waymark-backup.service'].map((name) => readUnit(`deploy/${name}`))
  const { DRAIN_SECONDS: _, ...settings } = server?.settings ?? {}
  expect(backup).toMatchObject({ user: server?.user, group: server?.group, settings })
})

test.skipIf(!has('promtool', '--version'))(
  'Prometheus takes its rules, which wake you for what they should (skipped without promtool)',
  () => {
    const run = (...args: string[]) => spawnSync('promtool', args, { cwd: 'deploy', encoding: 'utf8' })
    for (const args of [
      ['check', 'rules', 'waymark-alerts.yml'],
      ['check', 'config', '--syntax-only', 'prometheus.yml'],
      ['test', 'rules', 'waymark-alerts.test.yml'],
    ]) {
      const { status, stdout, stderr } = run(...args)
      expect({ status, said: `${stdout}${stderr}` }).toEqual({ status: 0, said: expect.stringContaining('SUCCESS') })
    }
  },
)

test('the Dockerfile has nothing that its linter minds, and does not run as root', () => {
  const text = read('Dockerfile')
  expect(validate(text).map(({ message, range }) => `${range.start.line + 1}: ${message}`)).toEqual([])
  const last = text.slice(text.lastIndexOf('\nFROM '))
  expect(last).toMatch(/^USER node$/m)
  expect(last).not.toMatch(/^(ARG|ENV).*(SECRET|PASSWORD|TOKEN)/m)
})

test('the image names its base by digest, in both stages', () => {
  const text = read('Dockerfile')
  expect(readBase(text)).toMatchObject({ suite: 'bookworm', digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) })
  const bases = readStages(text).map(({ instructions }) => instructions[0]?.text)
  expect(bases).toEqual([expect.stringMatching(/^\$\{NODE_IMAGE\}/), expect.stringMatching(/^\$\{NODE_IMAGE\}$/)])
})

test('what is built into the image is not kept from it', () => {
  const left = readFileSync('.dockerignore', 'utf8').split('\n')
  for (const needed of [
    'app',
    'components',
    'content',
    'lib',
    'messages',
    'prisma',
    'public',
    'commands',
    'server',
    'tools',
    'package-lock.json',
  ]) {
    expect(left).not.toContain(needed)
  }
  for (const never of ['.git', 'data', 'node_modules', 'deploy/.env', '**/.env*']) expect(left).toContain(never)
})

test('no key, archive or copy of a database gets into the image', () => {
  const patterns = readPatterns('.dockerignore')
  const secrets = [
    'deploy/tls/privkey.pem',
    'privkey.pem',
    'deploy/waymark.key',
    'backups/today.zip',
    'waymark.db.before-20260101000000_init',
    'deploy/.env.production',
  ]
  expect(secrets.filter((file) => !ignores(patterns, file))).toEqual([])
  expect(ignores(patterns, 'tools/start.mjs')).toBe(false)
})

describe('the compose file', () => {
  // The used part of Docker's own schema, so that a misspelt key fails.
  const names = z.record(z.string(), z.string())
  const duration = z.string().regex(/^\d+[smh]$/)
  const service = z.strictObject({
    image: z.string().regex(/^[\w./-]+:[\w.-]+$/),
    build: z.strictObject({ context: z.string(), dockerfile: z.string() }).optional(),
    user: z.string().optional(),
    environment: names.optional(),
    ports: z.array(z.string().regex(/^\d+:\d+$/)).optional(),
    volumes: z.array(z.string().regex(/^[^:]+:[^:]+(:ro)?$/)),
    depends_on: z.record(z.string(), z.strictObject({ condition: z.literal('service_healthy') })).optional(),
    healthcheck: z.strictObject({
      test: z.tuple([z.literal('CMD')], z.string()),
      interval: duration,
      timeout: duration,
      retries: z.number().int(),
      start_period: duration.optional(),
    }),
    restart: z.literal('unless-stopped'),
    logging: z.strictObject({
      driver: z.literal('local'),
      options: z.strictObject({ 'max-size': z.string().regex(/^\d+m$/), 'max-file': z.string().regex(/^\d+$/) }),
    }),
    stop_grace_period: duration.optional(),
    read_only: z.literal(true),
    tmpfs: z.array(z.string()),
    shm_size: z.string().optional(),
    cap_drop: z.array(z.literal('ALL')).optional(),
    security_opt: z.array(z.literal('no-new-privileges:true')),
    networks: z.record(z.string(), z.strictObject({ ipv4_address: z.ipv4().optional() })),
  })
  const network = z.strictObject({
    internal: z.boolean().optional(),
    ipam: z.strictObject({ config: z.array(z.strictObject({ subnet: z.cidrv4() })) }).optional(),
  })
  const schema = z.strictObject({
    name: z.string(),
    'x-app': z.unknown(),
    services: z.record(z.string(), service),
    volumes: z.record(z.string(), z.strictObject({})),
    networks: z.record(z.string(), z.union([network, z.null()])),
  })
  /** Replaces `TLS_FOLDER:?why`, whose colons would confuse the short form of a volume. */
  const text = read('compose.yaml')
  const compose = schema.parse(parse(text.replace(/\$\{(\w+):\?[^}]*\}/g, '$${$1}'), { merge: true }))
  const { services } = compose

  test('is one, and whatever a service names is there', () => {
    for (const { volumes = [], networks, depends_on = {} } of Object.values(services)) {
      const named = volumes.map((volume) => volume.split(':')[0] ?? '').filter((source) => /^\w+$/.test(source))
      for (const name of named) expect(Object.keys(compose.volumes)).toContain(name)
      for (const name of Object.keys(networks)) expect(Object.keys(compose.networks)).toContain(name)
      for (const name of Object.keys(depends_on)) expect(Object.keys(services)).toContain(name)
    }
  })

  test('asks for each secret and has none of its own', () => {
    const asked = [...text.matchAll(/\$\{(\w+)(:\?[^}]+|:-)?\}/g)]
    expect(asked.length).toBeGreaterThan(6)
    // Required, or passed on where the host has set it: never with a default.
    for (const [whole, , why] of asked) expect(why, whole).toMatch(/^:(\?.|-$)/)
    for (const { environment = {} } of Object.values(services)) {
      for (const [name, value] of Object.entries(environment)) {
        if (/SECRET|PASSWORD|TOKEN|DATABASE_URL|SMTP_URL/.test(name)) expect(value, name).toMatch(/\$\{\w+(:-)?\}/)
      }
    }
  })

  test('starts two servers that are alike, with settings that the start takes', () => {
    const [one, other] = [services['app-1'], services['app-2']]
    expect({ ...one, networks: null }).toEqual({ ...other, networks: null })
    const given = Object.entries(one?.environment ?? {}).map(([name, value]) => [name, filled(name, value)])
    const read = readEnvironment({ NODE_ENV: 'production', ...Object.fromEntries(given) }, folder)
    expect(read).toMatchObject({
      DEMO: '0',
      DRAIN_SECONDS: '6',
      TRUSTED_PROXIES: services.proxy?.networks.inner?.ipv4_address,
    })
  })

  test('hands on every setting that a start knows, but for those of tests', () => {
    const known = Object.entries(settings).flatMap(([name, setting]) => ('forTests' in setting ? [] : [name]))
    expect(known.length).toBeGreaterThan(20)
    const given = Object.keys(services['app-1']?.environment ?? {})
    expect(known.filter((name) => !given.includes(name))).toEqual([])
  })

  test('and nginx agree about addresses, and about how long a server that stops goes on', () => {
    const nginx = read('nginx.conf')
    for (const name of ['app-1', 'app-2']) {
      expect(nginx).toContain(`server ${services[name]?.networks.inner?.ipv4_address}:3000 `)
    }
    const [, idle] = /keepalive_timeout (\d+)s;\s*\}/.exec(nginx) ?? []
    for (const seconds of [
      services['app-1']?.environment?.DRAIN_SECONDS,
      /DRAIN_SECONDS=(\d+)/.exec(read('waymark@.service'))?.[1],
    ]) {
      expect(Number(seconds)).toBeGreaterThan(Number(idle) + 1)
    }
  })
})

/** Replaces a placeholder by a realistic value. */
function filled(name: string, value: string): string {
  const given: Record<string, string> = {
    NEXTAUTH_URL: 'https://waymark.example',
    SMTP_URL: 'smtps://user:password@mail.waymark.org',
    MAIL_FROM: 'Waymark <waymark@waymark.example>',
  }
  const secret = 'pOnE6Y0gQ2fW8cVt4KzXh1sUaJm3LrBi7Dd9GyRw'
  return given[name] ?? value.replace(/\$\{\w+:-\}/g, '').replace(/\$\{\w+\}/g, secret)
}

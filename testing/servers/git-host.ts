import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Readable } from 'node:stream'

/** Returns whether this machine has what a Git host needs. Warns that tests are skipped where it has not. */
export function hasGit(): boolean {
  const { status, stdout } = spawnSync('git', ['--exec-path'], { encoding: 'utf8' })
  const isThere = status === 0 && existsSync(path.join(stdout.trim(), 'git-http-backend'))
  if (!isThere) console.warn('SKIPPED: the tests that read repositories need git http-backend, which is not here.')
  return isThere
}

/** A Git host on this machine: real repositories, served by git itself. */
export class GitHost {
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'waymark-git-'))
  private readonly server: Server = createServer((request, response) => this.answer(request, response))
  private readonly sockets = new Set<Socket>()
  connections = 0
  requests = 0

  async open(): Promise<void> {
    this.server.on('connection', (socket) => {
      this.connections += 1
      this.sockets.add(socket)
    })
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve))
  }

  close(): void {
    for (const socket of this.sockets) socket.destroy()
    this.server.close()
    rmSync(this.folder, { recursive: true, force: true })
  }

  get host(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  address(repository: string): string {
    return `http://${this.host}/${repository}`
  }

  /**
   * Makes a repository with one commit after another, the default branch `main`.
   * @param commits the files of each, by path; those of earlier ones stay
   * @param settings of the host, such as `uploadpack.allowFilter`
   * @returns the ids of the commits
   */
  make(name: string, commits: Record<string, string | Buffer>[], settings: Record<string, string> = {}): string[] {
    const work = path.join(this.folder, `work-${name}`)
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=Mira', '-c', 'user.email=mira@waymark.test', ...args], {
        cwd: work,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim()
    mkdirSync(work, { recursive: true })
    git('init', '--quiet', '--initial-branch=main')
    const ids = commits.map((files, index) => {
      for (const [file, content] of Object.entries(files)) {
        mkdirSync(path.dirname(path.join(work, file)), { recursive: true })
        writeFileSync(path.join(work, file), content)
      }
      git('add', '--all')
      git('commit', '--quiet', '--message', `Commit ${index + 1}`)
      return git('rev-parse', 'HEAD')
    })
    git('clone', '--quiet', '--bare', '.', this.bare(name))
    this.set(name, settings)
    // Packs once here, and not again for each request.
    if (commits.length > 0) git('-C', this.bare(name), 'repack', '-a', '-d', '--quiet')
    return ids
  }

  /** Copies a repository, with other settings of the host. */
  copy(from: string, name: string, settings: Record<string, string>): void {
    execFileSync('git', ['clone', '--quiet', '--bare', this.bare(from), this.bare(name)], { stdio: 'ignore' })
    this.set(name, settings)
  }

  private bare(name: string): string {
    return path.join(this.folder, `${name}.git`)
  }

  private set(name: string, settings: Record<string, string>): void {
    for (const [key, value] of Object.entries(settings)) {
      execFileSync('git', ['-C', this.bare(name), 'config', key, value])
    }
  }

  /** Passes requests to git's own CGI program. Some paths behave as bad hosts do. */
  private answer(request: IncomingMessage, response: ServerResponse): void {
    this.requests += 1
    const { pathname, searchParams, search } = new URL(request.url ?? '/', 'http://host')
    if (pathname.startsWith('/silent')) return
    if (pathname.startsWith('/private')) return void response.writeHead(401, { 'www-authenticate': 'Basic' }).end()
    if (pathname.startsWith('/page')) return void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>')
    if (pathname.startsWith('/moved/')) {
      return void response
        .writeHead(301, { location: `/${pathname.slice(7).replace('/info', '.git/info')}${search}` })
        .end()
    }
    const backend = this.backend(request, pathname, searchParams)
    request.pipe(backend.stdin)
    backend.stdin.on('error', () => undefined)
    passOn(backend.stdout, response)
  }

  private backend(request: IncomingMessage, pathname: string, query: URLSearchParams) {
    return spawn('git', ['http-backend'], {
      env: {
        ...process.env,
        GIT_PROJECT_ROOT: this.folder,
        GIT_HTTP_EXPORT_ALL: '1',
        PATH_INFO: pathname,
        QUERY_STRING: query.toString(),
        REQUEST_METHOD: request.method,
        CONTENT_TYPE: request.headers['content-type'] ?? '',
        GIT_PROTOCOL: (request.headers['git-protocol'] as string | undefined) ?? '',
      },
      stdio: ['pipe', 'pipe', 'ignore'],
    })
  }
}

/** Converts CGI output to a response: header lines, one of them with the status, an empty line, and the body. */
function passOn(output: Readable, response: ServerResponse): void {
  let head: Buffer | null = Buffer.alloc(0)
  output.on('data', (chunk: Buffer) => {
    if (head === null) return void response.write(chunk)
    head = Buffer.concat([head, chunk])
    const end = head.indexOf('\r\n\r\n')
    if (end < 0) return
    const lines = head.toString('latin1', 0, end).split('\r\n')
    const { Status: status = '200', ...headers } = Object.fromEntries(lines.map((line) => line.split(': ', 2)))
    response.writeHead(Number.parseInt(status, 10), headers)
    response.write(head.subarray(end + 4))
    head = null
  })
  output.on('end', () => response.end())
}

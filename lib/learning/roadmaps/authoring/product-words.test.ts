import { describe, expect, test } from 'vitest'
import { tinyRoadmap } from '@/testing/tiny-roadmap'
import { placedSteps } from './placed-step'
import { misspeltNames, spellingFindings } from './product-words'

const right = (text: string) => misspeltNames(text).map((found) => found.right)

describe('a name that is spelt otherwise', () => {
  test.each([
    ['Javascript', 'JavaScript'],
    ['Typescript', 'TypeScript'],
    ['NodeJS', 'Node.js'],
    ['node js', 'Node.js'],
    ['Node 24', 'Node.js'],
    ['Postgres', 'PostgreSQL'],
    ['PostGreSQL', 'PostgreSQL'],
    ['MySql', 'MySQL'],
    ['Mongo DB', 'MongoDB'],
    ['Github', 'GitHub'],
    ['Gitlab', 'GitLab'],
    ['GraphQl', 'GraphQL'],
    ['GRPC', 'gRPC'],
    ['.Net', '.NET'],
    ['dotnet', '.NET'],
    ['ASP.Net Core', 'ASP.NET Core'],
    ['django', 'Django'],
    ['Springboot', 'Spring Boot'],
    ['laravel', 'Laravel'],
    ['symfony', 'Symfony'],
    ['docker', 'Docker'],
    ['K8s', 'Kubernetes'],
    ['REDIS', 'Redis'],
    ['Open API', 'OpenAPI'],
    ['Oauth', 'OAuth'],
    ['WayMark', 'Waymark'],
  ])('%s is found', (wrong, name) => {
    expect(right(`You use ${wrong} at work.`)).toContain(name)
    expect(misspeltNames(`You use ${name} at work.`)).toEqual([])
  })

  test('is named once, however often it stands there', () => {
    expect(misspeltNames('Github here, Github there.')).toEqual([{ wrong: 'Github', right: 'GitHub' }])
  })
})

test('addresses, paths, file names and longer names are let be', () => {
  const text =
    'See https://github.com/nodejs/node and www.python.org, mail git@example.org, open docker-compose.yml or php.ini, ' +
    'read grpc.io, use GitHub Actions, no SQL at all, and express yourself.'
  expect(misspeltNames(text)).toEqual([])
})

describe('a step', () => {
  const findings = (over: object) => spellingFindings(placedSteps([tinyRoadmap([{ slug: 'a', ...over }])]))

  test('is read in its text, its lines, its flavours and the titles of its resources', () => {
    const body = 'Use Github.'
    const flavours = { red: { body: 'Use Gitlab.' }, blue: { body: 'Fine.' } }
    expect(
      findings({ body, flavours, title: 'All of Javascript' }).map(({ file, message }) => `${file} ${message}`),
    ).toEqual([
      expect.stringMatching(/a\.md "Javascript" is spelt JavaScript/),
      expect.stringMatching(/a\.md "Github"/),
      expect.stringMatching(/a\.red\.md "Gitlab"/),
    ])
  })

  test('may have any name in code, and commands in its lines', () => {
    const body = 'Run `docker compose up`.\n\n```sh\ndocker ps # javascript\n```\n'
    expect(findings({ body, summary: 'Find the commit with git bisect, then run docker compose up.' })).toEqual([])
    expect(findings({ body: 'Then run git bisect.' })).toHaveLength(1)
  })
})

import { defineConfig } from '@playwright/test'
import { chromiumArgs, server } from './e2e/server'

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/journeys',
  // What looks.spec.ts compares with: made by the run itself, or kept where one asks for it. Never in git.
  snapshotPathTemplate: `${process.env.LOOKS_DIR ?? 'test-results/looks'}/{arg}{ext}`,
  workers: 1,
  retries: 0,
  timeout: 60_000,
  forbidOnly: Boolean(process.env.CI),
  use: {
    baseURL: server.url,
    locale: 'en-GB',
    timezoneId: 'Asia/Kathmandu',
    viewport: { width: 1440, height: 900 },
    launchOptions: { executablePath: '/usr/bin/chromium', args: chromiumArgs },
    screenshot: 'only-on-failure',
  },
  webServer: {
    command: 'node scripts/start.mjs',
    url: `${server.url}/api/health/ready`,
    env: server.env,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
    timeout: 120_000,
    reuseExistingServer: false,
    stdout: 'pipe',
  },
})

import { ask } from './http'

/** Token with which tests read a server's metrics. */
export const METRICS_TOKEN = 'a token for these tests and nothing else'

/**
 * Reads how often a job of a server succeeded and failed since its start, and when it last succeeded, in milliseconds
 * since 1970.
 */
export async function readRuns(url: string, job: string) {
  const { text } = await ask(`${url}/api/metrics`, { headers: { authorization: `Bearer ${METRICS_TOKEN}` } })
  const read = (figure: string) => Number(new RegExp(`^${figure} ([\\d.]+)$`, 'm').exec(text)?.[1] ?? 0)
  return {
    successes: read(`waymark_job_runs_total{job="${job}",outcome="success"}`),
    failures: read(`waymark_job_runs_total{job="${job}",outcome="failure"}`),
    succeededAt: read(`waymark_job_last_success_timestamp_seconds{job="${job}"}`) * 1000,
  }
}

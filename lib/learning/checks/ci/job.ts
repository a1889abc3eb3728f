import { type Issuer, isGithub } from './issuers'
import { isRepositoryName } from './repository-address'

/** CI job that sent a run, as its token names it. */
export type CiJob = {
  /** Address of its repository. */
  readonly repository: string
  readonly commit: string
  /** Address of the job's page; null where the token does not name it. */
  readonly jobUrl: string | null
}

/** Claim of a job's token without which a run is not taken. */
export type MissingClaim = 'repository' | 'commit'

type Claims = Readonly<Record<string, unknown>>

/** Reads the job from the claims of a verified token, or says which claim is missing. */
export function readJob(issuer: Issuer, claims: Claims): CiJob | MissingClaim {
  // GitLab names the path; every other one is read as GitHub's, which Forgejo and Gitea follow.
  const isGitlab = !isGithub(issuer) && claims.project_path !== undefined
  const name = isGitlab ? claims.project_path : claims.repository
  if (typeof name !== 'string' || !isRepositoryName(name)) return 'repository'
  const { sha } = claims
  if (typeof sha !== 'string' || !/^[0-9a-f]{40,64}$/.test(sha)) return 'commit'
  const repository = `${issuer.repositories}/${name}`
  const id = String((isGitlab ? claims.job_id : claims.run_id) ?? '')
  const folder = isGitlab ? '-/jobs' : 'actions/runs'
  return { repository, commit: sha, jobUrl: /^\d{1,20}$/.test(id) ? `${repository}/${folder}/${id}` : null }
}

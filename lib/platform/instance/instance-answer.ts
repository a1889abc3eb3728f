import type { InstanceAnswer } from './calls'
import type { Instance } from './settings'

/** Returns the settings as the API answers them. */
export const toInstanceAnswer = ({ signUp, domains, setByEnvironment, ...rest }: Instance): InstanceAnswer => ({
  ...rest,
  signUp: signUp === 'domains' ? { domains: [...domains] } : signUp,
  setByEnvironment: [...setByEnvironment],
})

import type { CheckBrief } from '@/lib/learning/checks/kit/brief'
import { checkCommands } from '@/lib/learning/checks/kit/exchange'
import { SETTINGS_FILE, type Settings } from './settings-file'

/**
 * Says which commands of `waymark.yaml` the checks will run; empty without any. Shown before the first of them, because
 * the file may come from another person's repository, and `reset` deletes data.
 */
export function describeCommands({ checks }: CheckBrief, settings: Settings): string {
  const lines = checkCommands.flatMap((command) => {
    const line = settings[command]
    if (line === undefined || !checks.some(({ needs }) => needs === command)) return []
    return `  ${command}: ${line}${command === 'reset' ? '   (DELETES THE DATA of your server)' : ''}\n`
  })
  return lines.length > 0 ? `Commands of ${SETTINGS_FILE} that these checks run:\n${lines.join('')}` : ''
}

import { get } from '@/lib/platform/calls/call'
import { roadmapSchema } from './answers'

export const roadmapCalls = {
  getRoadmap: get('/api/v1/roadmaps/[roadmap]', {
    summary: 'A roadmap with its stages, steps and tracks.',
    access: 'anyone',
    resource: 'roadmap',
    answer: roadmapSchema,
  }),
}

import { databaseStories } from './feedback/database-app'
import { moreDatabaseStories } from './feedback/database-app-changers'
import { laterStories } from './feedback/later-projects'
import { restApiStories } from './feedback/rest-api'

/** Every review of the demo, with its texts. */
export const reviewStories = [...databaseStories, ...moreDatabaseStories, ...restApiStories, ...laterStories]

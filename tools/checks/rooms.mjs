/** Folders of programs: the HTTP server in front of Next, commands of hosts, the runner of learners, tools of developers. */
export const ROOMS = ['server', 'commands', 'runner', 'tools']

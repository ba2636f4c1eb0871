/** What npm tells the scripts it runs, of which a child that is another Node or no child of npm must hear nothing. */
const npmOwn = /^npm_(lifecycle_|package_|command$|execpath$|node_execpath$)/i;
// `nodedir` holds the headers of the machine's Node; the prefixes and the user agent are those of the npm that called.
const npmConfig = /^npm_config_(nodedir|node_gyp|prefix|local_prefix|global_prefix|user_agent)$/i;

/**
 * A copy of the environment without what npm set for its own script.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function cleanEnvironment(env) {
  return Object.fromEntries(Object.entries(env).filter(([key]) => !npmOwn.test(key) && !npmConfig.test(key)));
}

/**
 * A copy of the environment with another PATH. Windows may call it `Path`, and two of them would be one too many.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {string} path
 * @returns {NodeJS.ProcessEnv}
 */
export function withPath(env, path) {
  const others = Object.entries(env).filter(([key]) => !/^path$/i.test(key));
  return { ...Object.fromEntries(others), PATH: path };
}

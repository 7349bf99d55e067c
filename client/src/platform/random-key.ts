const letters = '0123456789abcdefghijklmnopqrstuvwxyz'

/**
 * A key that nobody else will make: the time and 20 random letters (about 103 bits). WeChat's engine has no `crypto`; two
 * equal keys would only differ by their bodies, so this needs to be unique, not secret.
 */
export const randomKey = (): string => {
  let key = `${Date.now().toString(36)}-`
  for (let i = 0; i < 20; i += 1) key += letters.charAt(Math.floor(Math.random() * letters.length))
  return key
}

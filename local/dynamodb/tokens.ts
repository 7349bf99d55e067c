/** The words of an expression in order: names, placeholders, operators, brackets, commas and dots. */
export const tokensOf = (expression: string): readonly string[] =>
  expression.match(/[#:]?\w+|<=|>=|<>|[^\s\w]/g) ?? []

/** The attribute that a name in an expression stands for. */
export const resolved = (name: string, names: Readonly<Record<string, string>> | undefined): string =>
  name.startsWith('#') ? (names?.[name] ?? name) : name

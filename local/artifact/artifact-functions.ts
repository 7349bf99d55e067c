import { join } from 'node:path'
import type { Invoke } from '../gateway/gateway'
import { type Artifact, type ArtifactProcess, artifactProcess } from './artifact-process'

/** Where the functions of the gateway come from when their zips run: the Node that runs them, and the folder they are unpacked to. */
export type ArtifactSettings = { readonly program: string; readonly folder: string }

/** Deployed functions, each started by its first event. `stop` ends those that run. */
export function artifactFunctions(
  artifactOf: (functionName: string) => Artifact,
  { program, folder }: ArtifactSettings,
  output: 'inherit' | 'ignore',
): { readonly invoke: Invoke; readonly stop: () => Promise<void> } {
  const started = new Map<string, Promise<ArtifactProcess>>()

  function running(name: string): Promise<ArtifactProcess> {
    const known = started.get(name) ?? artifactProcess(artifactOf(name), join(folder, name), program, output)
    started.set(name, known)
    return known
  }

  return {
    invoke: async (name, event) => (await running(name)).invoke(event),
    async stop() {
      for (const process of started.values()) await (await process).stop()
    },
  }
}

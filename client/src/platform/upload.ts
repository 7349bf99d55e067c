import Taro from '@tarojs/taro'

/** One multipart POST: every field, and the file last. */
export type Upload = {
  readonly url: string
  readonly fields: Readonly<Record<string, string>>
  readonly path: string
  /** Called with 0 to 100. */
  readonly onProgress: (percent: number) => void
}

const patience = 60_000

/** Sends a file. Answers the HTTP status, 0 when nobody answered; Taro calls a 403 a success too. */
export const upload = async ({ url, fields, path, onProgress }: Upload): Promise<number> => {
  try {
    const task = Taro.uploadFile({
      url,
      filePath: path,
      name: 'file',
      fileName: 'photo',
      formData: fields,
      timeout: patience,
      withCredentials: false,
    })
    task.progress((state) => onProgress(state.progress))
    const answer = await task
    return answer.statusCode
  } catch {
    return 0
  }
}

import type {DatabaseSync} from 'node:sqlite'

export interface Asset {
  readonly mimeType: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** What the lake keeps besides documents: the bytes of assets by path, and the Studio's own settings by key. */
export interface Blobs {
  asset(path: string): Asset | undefined
  putAsset(path: string, asset: Asset): void
  value(key: string): unknown
  putValues(values: Iterable<readonly [key: string, value: unknown]>): void
}

export function createBlobs(database: DatabaseSync): Blobs {
  const asset = database.prepare('select mime_type, bytes from assets where path = ?')
  const putAsset = database.prepare('insert into assets values (?, ?, ?) on conflict do nothing')
  const value = database.prepare('select value from key_values where key = ?')
  const putValue = database.prepare(
    'insert into key_values values (?, ?) on conflict (key) do update set value = excluded.value',
  )
  return {
    asset(path) {
      const row = asset.get(path)
      const bytes = row?.['bytes']
      // SQLite gives a blob as bytes of its own buffer.
      return bytes instanceof Uint8Array
        ? {mimeType: String(row?.['mime_type']), bytes: bytes as Asset['bytes']}
        : undefined
    },
    putAsset: (path, {mimeType, bytes}) => void putAsset.run(path, mimeType, bytes),
    value(key) {
      const row = value.get(key)
      return row && JSON.parse(String(row['value']))
    },
    putValues(values) {
      database.exec('begin immediate')
      try {
        for (const [key, item] of values) putValue.run(key, JSON.stringify(item ?? null))
        database.exec('commit')
      } catch (error) {
        database.exec('rollback')
        throw error
      }
    },
  }
}

/// Hands bytes on to a writer, each one once: those that come again are passed over.
struct WriterSink: ByteSink {
  private let writer: any ObjectWriter
  private var handedOn = 0
  private var position = 0

  init(_ writer: any ObjectWriter) { self.writer = writer }

  mutating func restart() { position = 0 }

  mutating func take(_ bytes: [UInt8]) async throws {
    let known = min(handedOn - position, bytes.count)
    position += bytes.count
    guard known < bytes.count else { return }
    try await writer.write(known > 0 ? Array(bytes[known...]) : bytes)
    handedOn = position
  }

  mutating func finish() async throws {}
}

import WireFormats

/// Moves the bytes of a request's stream to its connection, at the pace of both.
struct BodyPump: Sendable {
  private let connection: HTTPConnection
  private let exchange: Exchange
  private let stream: any ByteStream

  init(_ connection: HTTPConnection, _ exchange: Exchange, _ stream: any ByteStream) {
    self.connection = connection
    self.exchange = exchange
    self.stream = stream
  }

  func run() async {
    do {
      let reader = try await stream.makeReader()
      while let bytes = try await reader.next() {
        guard await connection.send(bytes, of: exchange) else { return await reader.cancel() }
      }
      connection.endBody(of: exchange)
    } catch {
      connection.fail(exchange, error)
    }
  }
}

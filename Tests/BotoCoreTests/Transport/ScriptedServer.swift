import NIOCore
import NIOPosix
import NIOSSL
import Synchronization
import WireFormats

/// A server on loopback that does with each connection what its script says.
final class ScriptedServer: Sendable {
  typealias Script = @Sendable (_ connection: inout ServedConnection) async throws -> Void

  let port: Int
  private let channel: any Channel
  private let task: Task<Void, Never>
  private let accepted: Accepted

  private final class Accepted: Sendable {
    let count = Mutex(0)
  }

  /// How many connections have come so far.
  var connectionCount: Int { accepted.count.withLock { $0 } }

  init(tls: Bool = false, _ script: @escaping Script) async throws {
    let context =
      tls
      ? try NIOSSLContext(
        configuration: .makeServerConfiguration(
          certificateChain: [
            .certificate(
              try NIOSSLCertificate(bytes: Array(TestCertificate.certificate.utf8), format: .pem))
          ],
          privateKey: .privateKey(
            try NIOSSLPrivateKey(bytes: Array(TestCertificate.key.utf8), format: .pem)))) : nil
    let server = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.autoRead, value: false)
      .bind(host: "127.0.0.1", port: 0) { channel in
        channel.eventLoop.makeCompletedFuture {
          if let context {
            try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: context))
          }
          // Wrapped by the task that serves it: a wrapped channel that nobody takes any more, when
          // the server ends, would trap.
          return channel
        }
      }
    channel = server.channel
    port = server.channel.localAddress?.port ?? 0
    let accepted = Accepted()
    self.accepted = accepted
    task = Task {
      try? await server.executeThenClose { clients in
        await withDiscardingTaskGroup { group in
          do {
            for try await client in clients {
              let number = accepted.count.withLock { count in
                count += 1
                return count
              }
              group.addTask {
                let wrapped = client.eventLoop.submit {
                  try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: client)
                }
                try? await wrapped.get().executeThenClose { inbound, outbound in
                  try await client.setOption(.autoRead, value: true).get()
                  var connection = ServedConnection(
                    number: number, inbound: inbound.makeAsyncIterator(), outbound: outbound)
                  try await script(&connection)
                }
              }
            }
          } catch {}
        }
      }
    }
  }

  deinit {
    task.cancel()
    channel.close(promise: nil)
  }

  func url(_ path: String = "/", scheme: String = "http", host: String = "127.0.0.1") -> RequestURL
  {
    RequestURL(scheme: scheme, host: host, port: port, path: path)
  }
}

/// A connection as the server's script sees it.
struct ServedConnection {
  /// The how-manieth it is, from 1.
  let number: Int
  var inbound: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
  let outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
  private var pending: [UInt8] = []

  init(
    number: Int, inbound: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator,
    outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
  ) {
    self.number = number
    self.inbound = inbound
    self.outbound = outbound
  }

  /// The next request's head up to the empty line; `nil` when the client has closed.
  mutating func head() async throws -> String? {
    while true {
      let text = String(decoding: pending, as: UTF8.self)
      if let end = text.utf8Offset(of: "\r\n\r\n") {
        defer { pending.removeFirst(end + 4) }
        return String(decoding: pending[..<(end + 4)], as: UTF8.self)
      }
      guard try await receive() else { return nil }
    }
  }

  /// The next bytes of a request's body.
  mutating func body(_ count: Int) async throws -> [UInt8] {
    while pending.count < count, try await receive() {}
    defer { pending.removeFirst(min(count, pending.count)) }
    return Array(pending.prefix(count))
  }

  /// All that comes until the client closes.
  mutating func untilClose() async throws -> [UInt8] {
    while try await receive() {}
    return pending
  }

  /// A chunked body, its framing taken off.
  mutating func chunkedBody() async throws -> [UInt8] {
    var all: [UInt8] = []
    while true {
      var line = ""
      while !line.hasSuffix("\r\n") {
        line += String(decoding: try await body(1), as: UTF8.self)
        if line.isEmpty { return all }
      }
      let size = Int(line.dropLast(), radix: 16) ?? -1
      guard size > 0 else {
        _ = try await body(2)
        return all
      }
      all += try await body(size)
      _ = try await body(2)
    }
  }

  func send(_ text: String) async throws {
    try await outbound.write(ByteBuffer(string: text))
  }

  /// A whole response.
  func respond(_ body: String, status: String = "200 OK", headers: String = "") async throws {
    try await send(
      "HTTP/1.1 \(status)\r\nContent-Length: \(body.utf8.count)\r\n\(headers)\r\n\(body)")
  }

  private mutating func receive() async throws -> Bool {
    guard let bytes = try await inbound.next(isolation: #isolation) else { return false }
    pending += bytes.readableBytesView
    return true
  }
}

extension String {
  fileprivate func utf8Offset(of needle: String) -> Int? {
    let bytes = Array(utf8)
    let needle = Array(needle.utf8)
    guard bytes.count >= needle.count else { return nil }
    return (0...(bytes.count - needle.count)).first {
      bytes[$0..<($0 + needle.count)].elementsEqual(needle)
    }
  }
}

/// Something that has not happened yet, for which others wait.
final class Signal: Sendable {
  private let state = Mutex<(isSet: Bool, waiters: [CheckedContinuation<Void, Never>])>((false, []))

  func set() {
    let waiters = state.withLock { state in
      state.isSet = true
      defer { state.waiters = [] }
      return state.waiters
    }
    for waiter in waiters { waiter.resume() }
  }

  func wait() async {
    await withCheckedContinuation { continuation in
      let isSet = state.withLock { state in
        if !state.isSet { state.waiters.append(continuation) }
        return state.isSet
      }
      if isSet { continuation.resume() }
    }
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
public import AWSHTTP
import Files
public import HTTPTypes
import Synchronization
public import WireFormats

/// A transport for tests that records requests with their responses in a file, and later replays
/// them without a network.
///
/// ```swift
/// let file = "Tests/Recordings/reports.json"
/// let transport = try RecordingTransport(replaying: file)  // once: RecordingTransport(recordingTo: file)
/// let s3 = try session.client("s3") { $0.transport = transport }
/// let listing = try await s3.listObjectsV2(Bucket: "reports")
/// print(listing.KeyCount)
/// try await transport.save()
/// ```
///
/// The file is JSON, made to be read, edited and committed. Signatures, session tokens, access keys
/// and members such as passwords are `REDACTED` in it; names of others can be given. Look at a new
/// recording before it is committed: only you know what else of it is confidential. Secrets in
/// binary bodies aren't found.
///
/// A request is answered by the first response that wasn't replayed yet of a request with the same
/// method, host, path, query, body, and the same header fields that select something, such as
/// `X-Amz-Target` and `Range`. The order of members in JSON and the UUIDs that the library sends as
/// idempotency tokens don't matter. When there is none, the call fails with
/// `unStubbedResponseError`, which names the nearest request of the file and what differs.
///
/// Bodies are held in memory, and events of bidirectional streams can't be recorded.
public final class RecordingTransport: HTTPTransport {
  private enum Mode: Sendable {
    case recording(any HTTPTransport)
    case replaying
  }

  private struct State {
    /// By number: requests are listed as they were sent.
    var exchanges: [Int: RecordedExchange] = [:]
    var requestCount = 0
    /// The numbers of the exchanges that weren't replayed yet.
    var unused: [Int] = []
  }

  private let path: String
  private let mode: Mode
  private let names: [String]
  private let mask: RecordingMask
  private let state: Mutex<State>

  /// A transport that sends requests and records them.
  ///
  /// - Parameters:
  ///   - path: The file that ``save()`` writes.
  ///   - base: Sends the requests; by default, connections of its own.
  ///   - names: More names of header fields, query items, and members of JSON, XML and forms, whose
  ///     values aren't recorded.
  public init(
    recordingTo path: String, through base: (any HTTPTransport)? = nil, masking names: [String] = []
  ) {
    self.path = path
    self.names = names
    mode = .recording(base ?? NIOTransport())
    mask = RecordingMask(names)
    state = Mutex(State())
  }

  /// A transport that answers with the responses of a file.
  ///
  /// - Throws: ``FileError`` if the file can't be read; ``BotoCoreError`` `valueError` if it isn't a
  ///   recording.
  public init(replaying path: String) throws {
    self.path = path
    mode = .replaying
    let bytes: [UInt8]
    do {
      bytes = try SmallFile.contentBlocking(path, limit: Self.longestFile)
    } catch {
      throw error.error
    }
    do {
      let file = try JSONNode(parsing: bytes)
      guard let exchanges = file["exchanges"]?.array else {
        throw RecordingError("it has no \"exchanges\"")
      }
      names = file["masked"]?.array?.compactMap(\.string) ?? []
      let mask = RecordingMask(names)
      self.mask = mask
      var state = State()
      for (number, json) in exchanges.enumerated() {
        state.exchanges[number] = RecordedExchange(
          request: try RecordedRequest(json["request"] ?? .null, mask),
          response: try RecordedResponse(json["response"] ?? .null))
        state.unused.append(number)
      }
      self.state = Mutex(state)
    } catch {
      throw BotoCoreError(
        .valueError, "\(path) isn't a recording: \(error)", underlyingError: error)
    }
  }

  private static let longestFile = 1 << 30

  /// Writes the file with what was recorded so far. Does nothing when replaying.
  ///
  /// - Throws: ``FileError``.
  public func save() async throws {
    guard case .recording = mode else { return }
    let exchanges = state.withLock { state in
      state.exchanges.sorted { $0.key < $1.key }.map(\.value)
    }
    var file = JSONObject()
    if !names.isEmpty { file["masked"] = .array(names.map { .string($0) }) }
    file["exchanges"] = .array(
      exchanges.map { .object(["request": $0.request.json, "response": $0.response.json]) })
    let text = JSONNode.object(file).jsonText(.indented(2)) + "\n"
    try await FileCalls.onThreads.run { [path] in
      try TemporaryFile.replace(path, with: Array(text.utf8))
    }
  }

  /// The recorded requests that weren't replayed yet, as method and URL: none at the end of a test
  /// that makes the calls of its recording. Empty when recording.
  public var unreplayedRequests: [String] {
    state.withLock { state in
      state.unused.compactMap { number in
        state.exchanges[number].map { "\($0.request.method) \($0.request.url)" }
      }
    }
  }

  /// Sends and records a request, or replays its response.
  public func send(
    _ request: HTTPRequest, body: ByteStream?, options: TransportOptions
  ) async throws -> (HTTPResponse, ByteStream) {
    if options.isDuplex {
      throw BotoCoreError(
        .httpClientError, "Bidirectional event streams can't be recorded or replayed")
    }
    let number = state.withLock { state in
      state.requestCount += 1
      return state.requestCount
    }
    let sent = try await body?.read() ?? []
    switch mode {
    case .recording(let base):
      let (head, stream) = try await base.send(
        request, body: body.map { _ in ByteStream(sent) }, options: options)
      let received = try await stream.read()
      let exchange = RecordedExchange(
        request: RecordedRequest(request, sent, mask),
        response: RecordedResponse(head, received, mask))
      state.withLock { $0.exchanges[number] = exchange }
      return (head, ByteStream(received))
    case .replaying:
      let answer = try response(to: RecordedRequest(request, sent, mask)).served
      return (answer.head, answer.body)
    }
  }

  /// Closes the connections of a transport that records.
  public func shutdown() async {
    if case .recording(let base) = mode { await base.shutdown() }
  }

  // MARK: - Replaying

  /// - Throws: ``BotoCoreError``: `unStubbedResponseError` if there is no response.
  private func response(to request: RecordedRequest) throws -> RecordedResponse {
    let found = state.withLock { state -> RecordedResponse? in
      let place =
        state.unused.firstIndex { state.exchanges[$0]?.request.key == request.key }
        ?? state.unused.firstIndex { number in
          guard let recorded = state.exchanges[number]?.request else { return false }
          return recorded.key.ignoringUUIDs(recorded.body)
            == request.key.ignoringUUIDs(request.body)
        }
      guard let place else { return nil }
      return state.exchanges[state.unused.remove(at: place)]?.response
    }
    if let found { return found }
    throw BotoCoreError(
      .unStubbedResponseError,
      "\(path) has no response to \(request.method) \(request.url): \(reason(for: request))")
  }

  private func reason(for request: RecordedRequest) -> String {
    let recorded = state.withLock { state in
      state.exchanges.sorted { $0.key < $1.key }.map(\.value.request)
    }
    let equal = recorded.count { $0.key == request.key }
    if equal > 0 {
      return "it was recorded \(equal == 1 ? "once" : "\(equal) times"), and is made once more"
    }
    let nearest = recorded.min {
      request.key.differences(from: $0.key).count < request.key.differences(from: $1.key).count
    }
    guard let nearest else { return "the recording is empty" }
    let differences = request.key.differences(from: nearest.key).joined(separator: ", ")
    return "the nearest recorded request is \(nearest.method) \(nearest.url), which differs in: "
      + differences
  }
}

extension RecordingTransport: CustomStringConvertible, CustomReflectable {
  /// What it does with which file.
  public var description: String {
    switch mode {
    case .recording: "RecordingTransport(recordingTo: \"\(path)\")"
    case .replaying: "RecordingTransport(replaying: \"\(path)\")"
    }
  }

  /// Nothing, because parts of it are secret.
  public var customMirror: Mirror { Mirror(self, children: []) }
}

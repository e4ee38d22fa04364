// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import AWSErrors
package import AWSProtocols
import AWSSigning
package import ServiceModel
package import WireFormats

// The life of a call
// ==================
//
//  1. resolve the operation            UnknownOperation → caller
//  2. fill parameters                  hooks provide-client-params, before-parameter-build; the
//                                      size of a file that is the body is read before and after
//  3. resolve endpoint and signature   hook before-endpoint-resolution; the rules' errors → caller
//  4. validate parameters, serialise   ParamValidationError, SerializationError → caller. After 3,
//                                      as in botocore: hooks there still change parameters.
//  5. checksum, compress               hook before-call, whose answer leads to 9; what reading the
//                                      body throws → caller
//  6. per attempt:
//     a. acquire permission            the adaptive limiter may wait
//     b. identity, signature           hooks choose-signer, before-sign, request-created;
//                                      NoCredentialsError … → caller, never retried
//     c. send, receive                 hook before-send; transport errors → 7
//  7. classify                         hooks response-received, needs-retry; retry → 6 after a
//                                      pause, else on
//     (the body is replayed: one that can't be → UnseekableStreamError)
//  8. parse                            hook before-parse; ResponseParserError → caller. Runs before
//                                      7, which looks at the parsed error code.
//  9. post-process                     hook after-call; response checksums at the end of streams
// 10. return                           the output with ResponseMetadata, or throw ClientError
//
// An end of 6 to 8 without a response runs hook after-call-error. A hook that throws ends the call
// with its error. Cancellation throws CancellationError from any step that waits.

extension ServiceClient {
  /// Calls an operation.
  ///
  /// - Parameters:
  ///   - operation: An operation of this client's service.
  ///   - parameters: The parameters under the API's names.
  ///   - options: Options of this call.
  /// - Returns: The response with `ResponseMetadata`.
  /// - Throws: ``BotoCoreError``, ``ClientError``, `CancellationError`.
  package func call(
    _ operation: OperationModel, _ parameters: Structure, options: CallOptions = CallOptions()
  ) async throws -> Value {
    try await performed(
      CallContext(
        client: self, operation: operation, parameters: parameters, purpose: .send,
        options: options))
  }

  /// Steps 2 to 10 of a call, under its observers.
  ///
  /// - Returns: The dynamic output; null if it is in the call's generated structure.
  func performed(_ call: CallContext) async throws -> Value {
    let hooks = resolvedHooks(for: call.operation)
    do {
      guard observability.isActive, let observation = CallObservation.of(call) else {
        return try await run(call, hooks)
      }
      call.observation = observation
      return try await observation.watch(call) { try await run(call, hooks) }
    } catch {
      throw publicError(error, call)
    }
  }

  /// An error as the caller of an operation sees it.
  func publicError(_ error: any Error, _ call: CallContext) -> any Error {
    ErrorBoundary.publicError(
      error, serviceName: serviceName, operationName: call.operationName,
      requestID: call.current.response.flatMap { RequestIDs.first(in: $0.headers) })
  }

  /// Steps 2 to 10. Errors don't contain the call's secrets.
  private func run(_ call: CallContext, _ hooks: ResolvedHooks) async throws -> Value {
    do {
      return try await steps(call, hooks)
    } catch  where SecretScrubber.mayScrub(error) {
      throw SecretScrubber(call).scrubbed(error)
    }
  }

  private func steps(_ call: CallContext, _ hooks: ResolvedHooks) async throws -> Value {
    try owner.checkOpen()
    try await prepare(call, hooks)
    if call.isAnswered {
      call.isAnswered = false
    } else {
      try await exchange(call, hooks)
    }
    return try await finish(call, hooks)
  }

  /// Does everything that ``call(_:_:options:)`` does up to sending, and returns the first request
  /// instead of sending it (possibly one that the call needs beforehand, for instance for a
  /// session).
  package func preparedRequest(
    _ operation: OperationModel, _ parameters: Structure, options: CallOptions = CallOptions()
  ) async throws -> WireRequest {
    var options = options
    options.transport = CapturingTransport()
    do {
      _ = try await call(operation, parameters, options: options)
    } catch let captured as CapturingTransport.Captured {
      return captured.request
    }
    throw BotoCoreError(.botoCoreError, "\(operation.name) was answered without a request")
  }

  /// The response half of a call: parses a response as if it had arrived for an operation.
  package func parsedResponse(
    _ operation: OperationModel, _ response: WireResponse, options: CallOptions = CallOptions()
  ) async throws -> Value {
    let call = CallContext(
      client: self, operation: operation, parameters: [:], purpose: .send, options: options)
    let hooks = resolvedHooks(for: operation)
    call.current.response = response
    do {
      try await parse(call, hooks)
      return try await finish(call, hooks)
    } catch {
      throw publicError(error, call)
    }
  }

  // MARK: - Steps 2 to 5: the request

  /// Makes the request of a call without its signature.
  private func prepare(_ call: CallContext, _ hooks: ResolvedHooks) async throws {
    try await makeUnsignedRequest(call, hooks)
    call.prepared.checksums = try ChecksumPlan(call)
    try await hooks.run(.beforeCall, call)
    if call.isAnswered { return }
    try await compress(call)
    try await addChecksum(call)
    call.observation?.requestPrepared(call)
  }

  /// Adds the request's checksum. The body is read once for it: a stream that the signature covers
  /// is hashed at the same time.
  private func addChecksum(_ call: CallContext) async throws {
    var hasher: PayloadHasher?
    if case .stream = call.prepared.request.body, call.prepared.request.url.scheme != "https",
      !call.signing.unsignedPayload,
      config.s3.payloadSigningEnabled != false
    {
      hasher = PayloadHasher()
    }
    let checksums = call.prepared.checksums
    let isRead = try await checksums.apply(to: &call.prepared.request, hashing: &hasher)
    guard isRead, let hasher, case .stream(let stream) = call.prepared.request.body else { return }
    call.prepared.streamHash = (ObjectIdentifier(stream), hasher.finish())
  }

  /// Steps 2 to 4, shared with presigning.
  func makeUnsignedRequest(_ call: CallContext, _ hooks: ResolvedHooks) async throws {
    if let body = call.plan.blobPayload { await prepare(body, of: call) }
    try await hooks.run(.provideClientParams, call)
    try await hooks.run(.beforeParameterBuild, call)
    // A hook may have given another body.
    if let body = call.plan.blobPayload { await prepare(body, of: call) }
    let endpoint = try await resolveEndpoint(call, hooks)
    call.prepared.request = try makeRequest(serializedInput(call), endpoint, call)
  }

  /// Determines the size of a file that is the body, before the size is used.
  ///
  /// - Parameter body: The parameter that is the body.
  private func prepare(_ body: String, of call: CallContext) async {
    guard case .stream(let stream)? = call.scalars[body] else { return }
    await stream.source.prepare()
  }

  /// Combines a serialised request and an endpoint.
  private func makeRequest(
    _ serialized: SerializedRequest, _ endpoint: CallEndpoint, _ call: CallContext
  ) throws -> WireRequest {
    var url = endpoint.url
    if config.injectHostPrefix, !call.endpoint.omitsHostPrefix,
      let prefix = try HostPrefix.expand(call)
    {
      url.host = prefix + url.host
    }
    url.appendPath(call.takePath(serialized.path))
    for item in serialized.query {
      url.appendQuery(PercentEncoding.encodeItem(item.name, item.value))
    }
    var headers = serialized.headers
    for header in endpoint.headers { headers[header.name] = header.value }
    headers["User-Agent"] = userAgent.text
    return WireRequest(
      method: serialized.method, url: url, headers: headers, body: serialized.body)
  }

  // MARK: - Steps 6 to 8: attempts

  /// Sends a request until there is a response to keep.
  private func exchange(_ call: CallContext, _ hooks: ResolvedHooks) async throws {
    do {
      try await attempts(call, hooks)
    } catch {
      call.current.failure = error
      try await hooks.run(.afterCallError, call)
      throw error
    }
  }

  private func attempts(_ call: CallContext, _ hooks: ResolvedHooks) async throws {
    while true {
      try await acquireAttempt(call)
      try await makeAttemptRequest(call, hooks)
      let failure = await send(call, hooks)
      call.observation?.attemptEnds(call, failure: failure)
      if let failure, !(failure is BotoCoreError) { throw failure }
      call.current.failure = failure
      try await hooks.run(.responseReceived, call)
      try await hooks.run(.needsRetry, call)
      let pause = try await retryPause(call, failure as? BotoCoreError)
      guard let pause, !call.hasBegunEvents else {
        if let failure { throw failure }
        return
      }
      try requireReplayable(call, failure)
      await discardResponse(call)
      try await call.options.clock.sleep(pause)
      RetryHeaders.setTimeToLive(call)
      call.current.end()
    }
  }

  /// Signs the request of an attempt and adds the headers that only an attempt has.
  func makeAttemptRequest(_ call: CallContext, _ hooks: ResolvedHooks) async throws {
    call.current.begin(with: call.prepared.request)
    call.observation?.attemptStarts(call)
    try await sign(call, hooks)
    call.nameFeatures()
    try await hooks.run(.requestCreated, call)
    RetryHeaders.add(to: call)
    ContentLength.add(to: &call.current.request)
    call.observation?.requestIsSent(call)
  }

  /// Sends the request of an attempt, and parses the response.
  ///
  /// - Returns: The error, if there is one.
  private func send(_ call: CallContext, _ hooks: ResolvedHooks) async -> (any Error)? {
    do {
      try await hooks.run(.beforeSend, call)
      if call.current.response == nil {
        let transport = call.options.transport ?? transport
        call.current.response = try await transport.send(
          call.current.request, options: transportOptions(call))
      }
      try await parse(call, hooks)
      return nil
    } catch {
      return error
    }
  }

  /// Reads the body unless the caller gets it unread, verifies it, and parses it.
  private func parse(_ call: CallContext, _ hooks: ResolvedHooks) async throws {
    guard var response = call.current.response else { return }
    if response.status >= 300 || !call.plan.streamsOutput {
      response.body = try await response.wholeBody(
        patience: transportOptions(call).readTimeout)
    }
    let verified =
      response.status < 300 || !call.prepared.checksums.response.isEmpty
      ? try call.prepared.checksums.verify(&response) : nil
    try decompress(&response, call)
    call.current.response = response
    try await hooks.run(.beforeParse, call)
    guard let received = call.current.response else { return }
    guard let readBody = call.options.readBody else {
      return try await parseMembers(received, call, verified: verified)
    }
    var unread = received
    do {
      try readBody(&unread)
    } catch let error as ResponseParserError {
      throw call.unreadable(error.message, unread)
    }
    try await parseMembers(unread, call, verified: verified)
  }

  // MARK: - Steps 9 and 10: the result

  private func finish(_ call: CallContext, _ hooks: ResolvedHooks) async throws -> Value {
    try await hooks.run(.afterCall, call)
    guard let response = call.current.response else { return call.current.output }
    if response.status >= 300 { throw clientError(call) }
    return call.current.output
  }

  private func clientError(_ call: CallContext) -> ClientError {
    let error = call.current.output["Error"]
    let code = call.current.errorCode ?? String(error["Code"])
    return ClientError(
      response: SecretScrubber(call).scrubbedError(call.current.output),
      operationName: call.operationName,
      exceptionName: code.flatMap { exceptionName(forCode: $0) }, serviceName: serviceName,
      passesByModel: AttemptOutcome(call, nil).modelledRetry != nil)
  }
}

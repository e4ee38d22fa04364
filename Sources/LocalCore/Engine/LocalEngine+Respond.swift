// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import Checksums
import NIOCore
import ServiceModel
import Synchronization
package import WireFormats

extension LocalEngine {
  /// A request that is understood.
  struct Prepared: Sendable {
    var call: PreparedCall
    let entry: ServiceCatalog.Entry
    let wireProtocol: ProtocolName
  }

  /// A request that isn't understood, and what its error depends on.
  struct Refused: Error {
    let fault: ServiceFault
    let entry: ServiceCatalog.Entry?
    let wireProtocol: ProtocolName
    let requestID: String
  }

  /// Answers a request.
  package func respond(to request: WireRequest) async -> WireResponse {
    var request = request
    if case .stream = request.body {
      do {
        request.body = WireBody(joining: try await request.body.collectBuffers(upTo: .max))
      } catch {
        return refusal(
          Refused(
            fault: ServiceFault("IncompleteBody", "\(error)", status: 400), entry: nil,
            wireProtocol: .restXML, requestID: ""), request)
      }
    }
    var response: WireResponse
    switch prepare(request, id: nil) {
    case .failure(let refused): response = refusal(refused, request)
    case .success(let prepared): response = await respond(to: request, prepared)
    }
    if request.method == "HEAD" || response.status == 304 { response.body = .empty }
    return response
  }

  private func respond(to request: WireRequest, _ prepared: Prepared) async -> WireResponse {
    let call = prepared.call
    let effects = core.withLock {
      $0.faults.effects(
        service: call.service.name, operation: call.operation?.name.string ?? "")
    }
    var result: CallResult?
    var cut: Int?
    for effect in effects {
      switch effect {
      case .throttle: result = .fault(FaultRule.throttling(call.service.name))
      case .error(let fault): result = .fault(fault)
      case .status(let status):
        result = .response(WireResponse(status: status))
      case .latency(let duration): await sleep(for: duration)
      case .cutBody(let count): cut = count
      }
    }
    let answered: CallResult
    if let result { answered = result } else { answered = await run(call) }
    var response = response(of: answered, prepared)
    finishHeaders(&response, prepared)
    if request.headers.contains("Origin") {
      let state = core.withLock { $0.world.states[call.key] }
      if let state { call.service.finish(&response, call.request ?? request, state) }
    }
    record(call, answered, status: response.status)
    if let cut { response.body = .stream(CutBody(response.body, after: cut)) }
    return response
  }

  // MARK: Requests

  /// Understands a request.
  ///
  /// - Parameter id: The request's ID if it has one already.
  func prepare(_ original: WireRequest, id: String?) -> Result<Prepared, Refused> {
    let query = PercentEncoding.decodeQuery(original.url.query ?? "")
    let caller = Caller(original, query: query)
    guard let route = router.route(original, query: query, caller: caller) else {
      return .failure(
        Refused(
          fault: ServiceFault(
            "UnknownOperationException",
            "Nothing in \(original.method) \(original.url.path) names a service of AWS",
            status: 404), entry: nil, wireProtocol: .restJSON,
          requestID: core.withLock { Turn.uuid(from: &$0.ids) }))
    }
    let entry = route.service
    let requestID = id ?? core.withLock { Self.requestID(entry.name, &$0.ids) }
    func refused(_ fault: ServiceFault) -> Result<Prepared, Refused> {
      .failure(
        Refused(
          fault: fault, entry: entry, wireProtocol: route.wireProtocol, requestID: requestID))
    }
    if let name = route.unknownOperation {
      return refused(Self.unknownOperation(name, entry, route.wireProtocol))
    }
    guard let service = present(entry.name) else {
      return refused(notThere(entry, route.operation?.name.string ?? ""))
    }
    // A recorded request was verified when it came.
    if id == nil {
      let authenticator = Authenticator(
        request: original, resourcePath: route.request.url.requestPath, entry: entry,
        operation: route.operation, wireProtocol: route.wireProtocol, now: clock.now)
      do throws(ServiceFault) {
        if case .strict = authentication {
          try authenticator.check { credentials(of: $0) }
        } else {
          try authenticator.checkExpiry()
        }
      } catch {
        return refused(error)
      }
    }
    let (place, principal) = identity(caller, original)
    var call = PreparedCall(
      service: service, operation: route.operation, input: Structure(), place: place,
      principal: principal, request: route.request, original: original, requestID: requestID)
    if let operation = route.operation {
      guard service.operations.contains(operation.name.string) else {
        return refused(notThere(entry, operation.name.string))
      }
      do {
        let request = try route.request.decodingChunkedContent()
        call = PreparedCall(
          service: service, operation: operation, input: try Self.input(request, operation, route),
          place: place, principal: principal, request: request, original: original,
          requestID: requestID)
        try Self.checkConstraints(of: call, operation, route.wireProtocol)
      } catch let fault as ServiceFault {
        return refused(fault)
      } catch {
        return refused(Self.unreadable(route.wireProtocol, error))
      }
    }
    return .success(Prepared(call: call, entry: entry, wireProtocol: route.wireProtocol))
  }

  /// Where a request belongs, and who sends it.
  private func identity(_ caller: Caller, _ request: WireRequest) -> (Place, Principal) {
    let host = RequestHost(request.headers["Host"] ?? request.url.host)
    let region = caller.region ?? host.region ?? Caller.usualRegion
    guard let key = caller.accessKeyID else {
      return (Place(account: Caller.usualAccount, region: region), .anonymous)
    }
    if let known = credentials(of: key) {
      return (Place(account: known.account, region: region), known.principal)
    }
    return (Place(account: caller.account, region: region), .root(account: caller.account))
  }

  /// The credentials with an access key's ID: IAM's and STS's, then those of the configuration.
  private func credentials(of accessKeyID: String) -> LocalCredentials? {
    // Without the work that is due, which a replayed request must not find done.
    let given = core.withLock { core -> LocalCredentials? in
      for (name, state) in core.world.states where name.service == "iam" || name.service == "sts" {
        if let found = core.services[name.service]?.credentials(accessKeyID, state) {
          return found
        }
      }
      return nil
    }
    return given ?? authentication.credentials(of: accessKeyID)
  }

  private static func input(
    _ request: WireRequest, _ operation: OperationModel, _ route: Route
  ) throws -> Structure {
    var input = try route.service.makeProtocol(route.wireProtocol).parseInput(
      request, operation: operation, as: Structure.self)
    if let payload = operation.inputPayload,
      case .stream(let stream)? = input[payload.memberName.string]
    {
      input[payload.memberName.string] = .blob(
        stream.source.bytesInMemory.map { [UInt8](buffer: $0) } ?? [])
    }
    return input
  }

  /// Checks the parameters against the model, unless the service does it itself.
  private static func checkConstraints(
    of call: PreparedCall, _ operation: OperationModel, _ wireProtocol: ProtocolName
  ) throws(ServiceFault) {
    guard call.service.checksConstraints, let schema = operation.input,
      let message = ConstraintChecker.message(about: call.input, as: schema)
    else { return }
    let isQuery = wireProtocol == .query || wireProtocol == .ec2
    throw ServiceFault(isQuery ? "ValidationError" : "ValidationException", message, status: 400)
  }

  private static func unreadable(_ name: ProtocolName, _ error: any Error) -> ServiceFault {
    if name == .restXML, let member = error as? UnreadableMember {
      return ServiceFault(
        "InvalidArgument", "Provided \(member.name) not an integer or within integer range",
        status: 400,
        members: ["ArgumentName": .string(member.name), "ArgumentValue": .string(member.text)])
    }
    return switch name {
    case .restXML:
      ServiceFault(
        "MalformedXML",
        "The XML you provided was not well-formed or did not validate against our published schema",
        status: 400)
    case .query, .ec2: ServiceFault("MalformedInput", "\(error)", status: 400)
    case .json, .restJSON, .rpcV2CBOR:
      ServiceFault("SerializationException", "\(error)", status: 400)
    }
  }

  private static func unknownOperation(
    _ name: String, _ entry: ServiceCatalog.Entry, _ wireProtocol: ProtocolName
  ) -> ServiceFault {
    guard !name.isEmpty, wireProtocol == .query || wireProtocol == .ec2 else {
      return ServiceFault("UnknownOperationException", status: name.isEmpty ? 404 : 400)
    }
    let version = entry.model.metadata["apiVersion"].string ?? ""
    return ServiceFault(
      "InvalidAction",
      entry.name == "sqs"
        ? "The action \(name) is not valid for this endpoint."
        : "Could not find operation \(name) for version \(version)", status: 400)
  }

  /// A new ID in the form that a service's have.
  private static func requestID(_ service: String, _ random: inout SeededRandom) -> String {
    switch service {
    case "s3": Turn.characters(16, of: "0123456789ABCDEFGHJKMNPQRSTVWXYZ", from: &random)
    case "dynamodb", "dynamodbstreams":
      Turn.characters(52, of: "0123456789ABCDEFGHIJKLMNOPQRSTUV", from: &random)
    default: Turn.uuid(from: &random)
    }
  }

  // MARK: Responses

  private func response(of result: CallResult, _ prepared: Prepared) -> WireResponse {
    let call = prepared.call
    switch result {
    case .answer(let answer):
      guard let operation = call.operation else { return WireResponse(status: 500) }
      do {
        var response = try prepared.entry.makeProtocol(prepared.wireProtocol).makeResponse(
          answer.output, operation: operation, requestID: call.requestID)
        if let status = answer.status {
          response.status = status
          response.reason = ""
        }
        response.headers = Self.merged(response.headers, answer.headers)
        if let body = answer.body { response.body = .bytes(body) }
        return response
      } catch {
        return errorResponse(ServiceFault("InternalFailure", "\(error)", status: 500), prepared)
      }
    case .fault(let fault): return errorResponse(fault, prepared)
    case .response(let response): return response
    case .unknown:
      if let operation = call.operation {
        return errorResponse(notThere(prepared.entry, operation.name.string), prepared)
      }
      return errorResponse(
        ServiceFault(
          prepared.entry.name == "s3" ? "MethodNotAllowed" : "UnknownOperationException",
          prepared.entry.name == "s3"
            ? "The specified method is not allowed against this resource." : nil,
          status: prepared.entry.name == "s3" ? 405 : 404), prepared)
    case .cancelled: return WireResponse(status: 499)
    }
  }

  private func errorResponse(_ fault: ServiceFault, _ prepared: Prepared) -> WireResponse {
    Self.errorResponse(
      fault, prepared.entry, prepared.wireProtocol, requestID: prepared.call.requestID,
      hostID: Self.hostID(of: prepared.call.requestID),
      namespace: prepared.call.service.errorNamespace(fault.code))
  }

  private static func errorResponse(
    _ fault: ServiceFault, _ entry: ServiceCatalog.Entry, _ wireProtocol: ProtocolName,
    requestID: String, hostID: String, namespace: String
  ) -> WireResponse {
    let isQuery = wireProtocol == .query || wireProtocol == .ec2
    let error = ServerError(
      code: isQuery ? fault.queryCode ?? fault.code : fault.code,
      message: isQuery ? fault.queryMessage ?? fault.message : fault.message,
      status: fault.status, members: fault.members, requestID: requestID, hostID: hostID,
      namespace: namespace)
    var response = entry.makeProtocol(wireProtocol).makeErrorResponse(error, service: entry.model)
    if !isQuery, let code = fault.queryCode, !entry.model.metadata["awsQueryCompatible"].isNull {
      response.headers["x-amzn-query-error"] =
        code + (response.status < 500 ? ";Sender" : ";Receiver")
    }
    response.headers = merged(response.headers, fault.headers)
    return response
  }

  private static func merged(
    _ headers: WireHeaders, _ others: [(String, String)]
  ) -> WireHeaders {
    var headers = headers
    headers.set(others)
    return headers
  }

  /// The response to a request that isn't understood.
  private func refusal(_ refused: Refused, _ request: WireRequest) -> WireResponse {
    let name = refused.entry?.name ?? ""
    var response: WireResponse
    if refused.fault.status == 404, refused.wireProtocol == .query {
      response = WireResponse(
        status: 404, headers: ["Content-Type": "text/xml"],
        body: .bytes(Array("<UnknownOperationException/>\n".utf8)))
    } else if let entry = refused.entry {
      response = Self.errorResponse(
        refused.fault, entry, refused.wireProtocol, requestID: refused.requestID,
        hostID: Self.hostID(of: refused.requestID),
        namespace: present(name)?.errorNamespace(refused.fault.code) ?? "")
    } else {
      var json = JSONWriter()
      json.beginObject()
      json.key("message")
      json.write(refused.fault.message ?? "")
      json.endObject()
      response = WireResponse(
        status: refused.fault.status ?? 404,
        headers: [
          "Content-Type": "application/json", "x-amzn-ErrorType": refused.fault.code,
        ], body: .bytes(json.bytes))
    }
    addIdentifiers(&response, service: name, requestID: refused.requestID)
    locked { core in
      core.journal.add(
        JournalEntry(
          time: core.now, requestID: refused.requestID, service: name, operation: "",
          place: Place(account: Caller.usualAccount, region: Caller.usualRegion),
          principal: .anonymous, input: Structure(), status: response.status,
          fault: refused.fault))
    }
    return response
  }

  private func finishHeaders(_ response: inout WireResponse, _ prepared: Prepared) {
    addIdentifiers(
      &response, service: prepared.entry.name, requestID: prepared.call.requestID)
    guard prepared.entry.name == "dynamodb" || prepared.entry.name == "dynamodbstreams",
      let body = response.body.bytesInMemory
    else { return }
    // Some SDKs check it if it is there, and AWS always sends it.
    response.headers["x-amz-crc32"] = String(
      body.withUnsafeReadableBytes { CRC.crc32(of: $0) })
  }

  /// Adds the fields that every response has, before the others.
  private func addIdentifiers(
    _ response: inout WireResponse, service: String, requestID: String
  ) {
    var headers = WireHeaders()
    if service == "s3" {
      headers.add("x-amz-id-2", Self.hostID(of: requestID))
      headers.add("x-amz-request-id", requestID)
    } else {
      headers.add("x-amzn-RequestId", requestID)
    }
    headers.add("Date", clock.now.timestamp.httpDate)
    headers.set(response.headers.fields.map { ($0.name, $0.value) })
    response.headers = headers
  }

  /// S3's second ID of a request, made of the first one.
  private static func hostID(of requestID: String) -> String {
    var random = SeededRandom(
      seed: requestID.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 })
    return Turn.characters(
      75, of: "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+/", from: &random)
      + "="
  }
}

/// A body that ends early with an error, as a broken connection does.
private final class CutBody: ByteSource {
  private let body: WireBody
  private let count: Int

  init(_ body: WireBody, after count: Int) {
    self.body = body
    self.count = count
  }

  var length: Int64? { body.length }
  var isReplayable: Bool { false }

  func makeReader() async throws -> any ByteSourceReader {
    Reader(rest: Array(try await body.collect().prefix(count)))
  }

  private final class Reader: ByteSourceReader {
    private var rest: [UInt8]

    init(rest: [UInt8]) { self.rest = rest }

    func nextBuffers() async throws -> [ByteBuffer]? {
      guard !rest.isEmpty else { throw BodyWasCut() }
      defer { rest = [] }
      return [ByteBuffer(bytes: rest)]
    }

    func cancel() async { rest = [] }
  }
}

/// The body of a response was cut by a rule.
package struct BodyWasCut: Error, CustomStringConvertible {
  package var description: String { "A rule of the local AWS has cut the body" }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import NIOCore
import ServiceModel
import Synchronization
import WireFormats

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
    let service = services[entry.name]
    // Without the work that is due, which a replayed request must not find done.
    let (requestID, known) = core.withLock { core in
      (
        id ?? (service?.answerStyle ?? .standard).makeRequestID(&core.ids),
        caller.accessKeyID.flatMap { core.keys.credentials(of: $0, in: core.world) }
      )
    }
    func refused(_ fault: ServiceFault) -> Result<Prepared, Refused> {
      .failure(
        Refused(
          fault: fault, entry: entry, wireProtocol: route.wireProtocol, requestID: requestID))
    }
    if let name = route.unknownOperation {
      return refused(Self.unknownOperation(name, entry, service, route.wireProtocol))
    }
    guard let service else { return refused(notThere(entry, route.operation?.name.string ?? "")) }
    // A recorded request was verified when it came.
    if id == nil {
      do throws(ServiceFault) {
        try authenticate(route, original, known: known, as: caller.accessKeyID)
      } catch {
        return refused(error)
      }
    }
    let (place, principal) = Self.identity(caller, known, original)
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
        if let fault = route.service.violation(
          by: call, isQuery: route.wireProtocol == .query || route.wireProtocol == .ec2)
        {
          throw fault
        }
      } catch let fault as ServiceFault {
        return refused(fault)
      } catch {
        return refused(Self.unreadable(route.wireProtocol, error))
      }
    }
    return .success(Prepared(call: call, entry: entry, wireProtocol: route.wireProtocol))
  }

  /// Checks a request's signature, or in other modes only that a presigned URL hasn't expired.
  ///
  /// - Parameters:
  ///   - known: The credentials with the access key's ID; `nil` if there are none.
  ///   - accessKeyID: The access key's ID that the request names.
  private func authenticate(
    _ route: Route, _ original: WireRequest, known: LocalCredentials?, as accessKeyID: String?
  ) throws(ServiceFault) {
    let authenticator = Authenticator(
      request: original, resourcePath: route.request.url.requestPath, entry: route.service,
      operation: route.operation, wireProtocol: route.wireProtocol, now: clock.now)
    guard case .strict = authentication else { return try authenticator.checkExpiry() }
    try authenticator.check { $0 == accessKeyID ? known : nil }
  }

  /// The account and region of a request, and its sender.
  private static func identity(
    _ caller: Caller, _ known: LocalCredentials?, _ request: WireRequest
  ) -> (Place, Principal) {
    let region =
      caller.region ?? RequestHost(request.headers["Host"] ?? request.url.host).region
      ?? Caller.usualRegion
    guard caller.accessKeyID != nil else {
      return (Place(account: Caller.usualAccount, region: region), .anonymous)
    }
    if let known { return (Place(account: known.account, region: region), known.principal) }
    return (Place(account: caller.account, region: region), .root(account: caller.account))
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
    _ name: String, _ entry: ServiceCatalog.Entry, _ service: AnyLocalService?,
    _ wireProtocol: ProtocolName
  ) -> ServiceFault {
    guard !name.isEmpty, wireProtocol == .query || wireProtocol == .ec2 else {
      return ServiceFault("UnknownOperationException", status: name.isEmpty ? 404 : 400)
    }
    let version = entry.model.metadata["apiVersion"].string ?? ""
    let style = service?.answerStyle ?? .standard
    return ServiceFault("InvalidAction", style.unknownAction(name, version), status: 400)
  }
}

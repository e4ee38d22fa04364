// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSProtocols
package import ServiceModel
package import WireFormats

/// What a request calls.
package struct Route: Sendable {
  /// The service.
  package let service: ServiceCatalog.Entry
  /// The operation; `nil` if the service has none for the request.
  package let operation: OperationModel?
  /// The protocol that the request is in.
  package let wireProtocol: ProtocolName
  /// The request as its protocol has it: the path without what belongs to the host or a queue's URL,
  /// parameters of Query in the body.
  package var request: WireRequest
  /// The name of the operation if the service doesn't have it.
  package var unknownOperation: String?
}

/// Finds out what a request calls, from all that may say it: the target header, an action, the scope
/// of the signature, the host, and the path at last.
package struct RequestRouter: Sendable {
  /// The services.
  package let catalog: ServiceCatalog

  /// A router for the services of a catalog.
  package init(_ catalog: ServiceCatalog) { self.catalog = catalog }

  /// Finds what a request calls; `nil` if nothing says it.
  ///
  /// - Parameters:
  ///   - request: The request, its body in memory.
  ///   - query: The decoded items of its query.
  package func route(
    _ request: WireRequest, query: [(name: String, value: String)], caller: Caller
  ) -> Route? {
    let host = RequestHost(request.headers["Host"] ?? request.url.host)
    if let route = rpcRoute(request, query, caller, host) { return route }
    return restRoute(request, query, caller, host)
  }

  // MARK: RPC

  /// The route of a request whose operation is named.
  private func rpcRoute(
    _ request: WireRequest, _ query: [(name: String, value: String)], _ caller: Caller,
    _ host: RequestHost
  ) -> Route? {
    if let (service, operation) = Self.rpcV2(request) {
      return named(operation, .rpcV2CBOR, request, caller, host) { entry in
        // Some clients leave out the namespace.
        entry.targetPrefix.map { $0 == service || $0.hasSuffix("." + service) } ?? false
      }
    }
    if let target = request.headers["X-Amz-Target"], let dot = target.lastIndex(of: ".") {
      let prefix = target[..<dot]
      return named(String(target[target.index(after: dot)...]), .json, request, caller, host) {
        $0.targetPrefix.map { $0 == prefix } ?? false
      }
    }
    return queryRoute(request, query, caller, host)
  }

  private static func rpcV2(_ request: WireRequest) -> (service: String, operation: String)? {
    guard request.headers["smithy-protocol"] == "rpc-v2-cbor" else { return nil }
    let parts = request.url.requestPath.split(separator: "/").map(String.init)
    guard parts.count >= 4, parts[parts.count - 4] == "service",
      parts[parts.count - 2] == "operation"
    else { return nil }
    return (parts[parts.count - 3], parts[parts.count - 1])
  }

  private func queryRoute(
    _ request: WireRequest, _ items: [(name: String, value: String)], _ caller: Caller,
    _ host: RequestHost
  ) -> Route? {
    // A path that isn't a queue's is a REST service's, whose body may be anything.
    let path = request.url.requestPath
    switch caller.signingName {
    case "sqs": break
    case nil: guard path == "/" || Self.isQueuePath(path) else { return nil }
    case let signed: guard path == "/", signed != "s3" else { return nil }
    }
    var form = items
    var request = request
    if let type = request.headers["Content-Type"]?.asciiLowercased,
      type.hasBytePrefix("application/x-www-form-urlencoded"), let body = request.body.bytes,
      !body.isEmpty
    {
      form += PercentEncoding.decodeQuery(String(decoding: body, as: UTF8.self))
    } else {
      request.body = .bytes(Array((request.url.query ?? "").utf8))
    }
    func item(_ name: String) -> String? { form.first { $0.name.hasSameBytes(as: name) }?.value }
    guard let action = item("Action") else { return nil }
    if Self.isQueuePath(path), item("QueueUrl") == nil {
      let url =
        "\(request.url.scheme)://\(request.headers["Host"] ?? request.url.hostHeader)\(path)"
      request.body = .bytes(
        (request.body.bytes ?? []) + Array("&QueueUrl=\(PercentEncoding.encode(url))".utf8))
    }
    if Self.isQueuePath(path), let queues = catalog.entry("sqs"),
      let operation = queues.operation(named: action), operation.input?.member("QueueUrl") == nil,
      action != "GetQueueUrl"
    {
      // The URL of a queue only takes what is about a queue.
      return Route(
        service: queues, operation: nil, wireProtocol: .query, request: request,
        unknownOperation: action)
    }
    let version = item("Version")
    return named(action, .query, request, caller, host) { entry in
      (entry.protocols.contains(.query) || entry.protocols.contains(.ec2))
        && (version.map { entry.model.metadata["apiVersion"].string == $0 } ?? true)
    }
  }

  /// Whether a path is the one of a queue's URL: an account and a name.
  private static func isQueuePath(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: true)
    guard parts.count >= 2 else { return false }
    let account = parts[parts.count - 2].utf8
    return account.count == 12 && account.allSatisfy(\.isASCIIDigit)
  }

  /// The route of an operation by its name, in the best of the services that fit.
  private func named(
    _ name: String, _ wireProtocol: ProtocolName, _ request: WireRequest, _ caller: Caller,
    _ host: RequestHost, _ fits: (ServiceCatalog.Entry) -> Bool
  ) -> Route? {
    func route(_ entry: ServiceCatalog.Entry, _ operation: OperationModel?) -> Route {
      let own = wireProtocol == .query && entry.protocols.contains(.ec2) ? .ec2 : wireProtocol
      return Route(
        service: entry, operation: operation, wireProtocol: own, request: request,
        unknownOperation: operation == nil ? name : nil)
    }
    // A service that is there and fits in all respects needs no look at the others.
    if let signed = caller.signingName {
      for entry in catalog.present where entry.signingName == signed && fits(entry) {
        if let operation = entry.operation(named: name) { return route(entry, operation) }
      }
    }
    let fitting = catalog.all.filter(fits)
    let candidates = fitting.compactMap { entry in
      entry.operation(named: name).map { (entry, $0) }
    }
    let best = candidates.max { Self.rank($0.0, caller, host) < Self.rank($1.0, caller, host) }
    if let best { return route(best.0, best.1) }
    return fitting.max { Self.rank($0, caller, host) < Self.rank($1, caller, host) }
      .map { route($0, nil) }
  }

  /// How well a service fits the signature and the host of a request.
  private static func rank(
    _ entry: ServiceCatalog.Entry, _ caller: Caller, _ host: RequestHost
  ) -> Int {
    var rank = 0
    if caller.signingName == entry.signingName { rank += 8 }
    if !host.labels.isEmpty, host.serviceLabels == entry.endpointPrefix { rank += 4 }
    // Neptune and DocumentDB have RDS's operations and its name in signatures.
    if entry.name == entry.signingName { rank += 1 }
    return rank
  }

  // MARK: REST

  private func restRoute(
    _ request: WireRequest, _ query: [(name: String, value: String)], _ caller: Caller,
    _ host: RequestHost
  ) -> Route? {
    var signed = caller.signingName.map(Self.service(signedAs:))
    if caller.signingName == "s3-outposts", request.url.path.hasBytePrefix("/S3Outposts/") {
      signed = caller.signingName
    }
    if signed == "s3" || signed == nil && (host.isS3 || !host.isKnown || host.labels.isEmpty) {
      if let route = s3Route(request, query, caller, host) { return route }
    }
    let entries = catalog.all.filter { $0.routes != nil }
    var candidates = entries.filter { $0.signingName == signed }
    if !host.labels.isEmpty {
      // Only the host tells apart services with one name in signatures.
      let labels = host.serviceLabels
      let named = (candidates.isEmpty ? entries : candidates).filter {
        labels == $0.endpointPrefix || labels.hasSuffix("." + $0.endpointPrefix)
      }
      if !named.isEmpty { candidates = named }
    }
    var best: (entry: ServiceCatalog.Entry, match: RestRoutes.Match)?
    for entry in candidates {
      let match = entry.routes?.match(
        method: request.method, path: request.url.requestPath, query: query,
        headers: request.headers)
      guard let match else { continue }
      if let best {
        let ranks = (match.rank, Self.rank(entry, caller, host))
        guard ranks > (best.match.rank, Self.rank(best.entry, caller, host)) else { continue }
      }
      best = (entry, match)
    }
    if let (entry, match) = best {
      return Self.route(entry, match, request)
    }
    if let entry = candidates.first {
      return Route(
        service: entry, operation: nil, wireProtocol: entry.protocols[0], request: request)
    }
    if let signed, signed != "s3",
      let entry = catalog.present.first(where: { $0.signingName == signed })
    {
      // A service that is there, but none of its operations.
      return Route(
        service: entry, operation: nil,
        wireProtocol: entry.protocols.contains(.query) ? .query : entry.protocols[0],
        request: request, unknownOperation: "")
    }
    // A request that fits no other service may be for an object.
    return s3Route(request, query, caller, host, isLast: true)
  }

  private static func route(
    _ entry: ServiceCatalog.Entry, _ match: RestRoutes.Match, _ request: WireRequest
  ) -> Route {
    var request = request
    request.url.path = match.path
    let own = entry.protocols.first { $0 == .restJSON || $0 == .restXML } ?? .restJSON
    return Route(
      service: entry, operation: match.operation, wireProtocol: own, request: request)
  }

  /// The name that a service's model has for the one in a signature, where they differ.
  private static func service(signedAs name: String) -> String {
    switch name {
    case "s3express", "s3-object-lambda", "s3-outposts": "s3"
    default: name
    }
  }

  /// The route of a request to S3, with the bucket in the path.
  private func s3Route(
    _ request: WireRequest, _ query: [(name: String, value: String)], _ caller: Caller,
    _ host: RequestHost, isLast: Bool = false
  ) -> Route? {
    guard let entry = catalog.entry("s3"), let routes = entry.routes else { return nil }
    var request = request
    let path = request.url.requestPath
    if !isLast, caller.signingName != nil, path.hasBytePrefix("/v20180820/") { return nil }
    // A label before `localhost` is a bucket unless it is a service.
    let isOwnHost =
      !host.isS3 && !host.labels.isEmpty
      && host.serviceLabels != "s3" && host.serviceLabels != "s3-control"
    if let bucket = host.bucket ?? (isOwnHost ? host.serviceLabels : nil), !bucket.isEmpty {
      request.url.path = "/" + bucket + (path == "/" ? "" : path)
    }
    let isExpress = caller.signingName == "s3express"
    let match = routes.match(
      method: request.method, path: request.url.requestPath, query: query, headers: request.headers
    ) { operation in
      !(operation.name == "ListDirectoryBuckets") || isExpress
    }
    let isForm =
      request.method == "POST"
      && request.headers["Content-Type"]?.asciiLowercased.hasBytePrefix("multipart/form-data")
        == true
    guard let match, !isForm else {
      return Route(service: entry, operation: nil, wireProtocol: .restXML, request: request)
    }
    return Self.route(entry, match, request)
  }
}

extension ServiceCatalog.Entry {
  /// The operation with exactly this name.
  fileprivate func operation(named name: String) -> OperationModel? {
    model.operation(name).flatMap { $0.name == name || $0.wireName == name ? $0 : nil }
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import LocalCore
import LocalHTTP
import LocalMessaging
import Synchronization
import WireFormats

/// What a server answers besides AWS's operations: `/_boto3/…`, and the paths of moto and LocalStack
/// that their users' scripts call.
final class ControlAPI: Sendable {
  private let aws: LocalAWS
  private let hosts: HostList
  private struct Kept {
    var snapshots: [UInt64: LocalAWS.Snapshot] = [:]
  }

  private let kept = Mutex(Kept())
  /// The largest body of a request to the control API.
  private static let largestBody = 1 << 20

  init(_ aws: LocalAWS, hosts: HostList) {
    self.aws = aws
    self.hosts = hosts
  }

  /// The answer to a request, or `nil` if it is none for the control API.
  func response(to request: WireRequest) async -> WireResponse? {
    guard let route = Route(path: request.url.requestPath) else { return nil }
    if let refusal = refusal(of: request) { return refusal }
    switch (route, request.method) {
    case (.page, "GET"): return ControlPage.response
    case (.certificate, "GET"):
      guard let text = try? NotificationSigner.certificate() else { return .text(500, "No key") }
      return .text(200, text)
    default: break
    }
    let response: WireResponse
    do {
      let body = request.body.bytes ?? []
      guard body.count <= Self.largestBody else { throw Refused(413, "The body is too long.") }
      let node = body.isEmpty ? JSONNode.object([:]) : try JSONNode(parsing: body)
      response = .json(200, try await answer(route, request.method, node))
      try await aws.host.directory?.keep()
    } catch let refused as Refused {
      return .json(refused.status, ["message": .string(refused.message)])
    } catch let error as JSONError {
      return .json(400, ["message": .string("The body isn't JSON: \(error)")])
    } catch {
      return .json(500, ["message": .string("\(error)")])
    }
    return response
  }

  /// Refuses what a page of another origin in a browser sends: it could forge a request that needs
  /// no permission from this server.
  private func refusal(of request: WireRequest) -> WireResponse? {
    guard request.method != "GET", let origin = request.headers["Origin"] else { return nil }
    if let url = try? RequestURL(origin), hosts.allows(url.host) { return nil }
    return .json(403, ["message": "Requests of other origins can't change the local AWS."])
  }

  private func answer(
    _ route: Route, _ method: String, _ body: JSONNode
  ) async throws -> JSONNode {
    switch (route, method) {
    case (.health, "GET"), (.health, "HEAD"): return health
    case (.reset, "POST"):
      aws.reset()
      return ["status": "ok"]
    case (.settle, "POST"):
      try await aws.settle()
      return ["status": "ok"]
    case (.snapshots, "GET"):
      let numbers = kept.withLock { $0.snapshots.keys.sorted() }
      return ["snapshots": .array(numbers.map { .string(String($0)) })]
    case (.snapshots, "POST"):
      let snapshot = aws.snapshot()
      kept.withLock { $0.snapshots[snapshot.number] = snapshot }
      return ["snapshot": .string(String(snapshot.number))]
    case (.snapshots, "DELETE"):
      let number = try snapshotNumber(body)
      guard kept.withLock({ $0.snapshots.removeValue(forKey: number) }) != nil else {
        throw Refused(404, "There is no snapshot \(number).")
      }
      return ["status": "ok"]
    case (.restore, "POST"):
      let number = try snapshotNumber(body)
      guard let snapshot = kept.withLock({ $0.snapshots[number] }) else {
        throw Refused(404, "There is no snapshot \(number).")
      }
      aws.restore(snapshot)
      return ["status": "ok"]
    case (.clock, "GET"): return clock
    case (.clock, "POST"):
      try changeClock(body)
      return clock
    case (.faults, "GET"): return ["faults": .array(aws.faults.all.map(\.node))]
    case (.faults, "POST"):
      let fault: LocalAWS.Fault
      do { fault = try LocalAWS.Fault(node: body) } catch { throw Refused(400, error.message) }
      aws.faults.add(fault)
      return ["faults": .array(aws.faults.all.map(\.node))]
    case (.faults, "DELETE"):
      aws.faults.removeAll()
      return ["faults": []]
    case (.places, "GET"):
      return [
        "places": .array(
          places.map { ["account": .string($0.account), "region": .string($0.region)] })
      ]
    case (.look, "POST"): return try look(body)
    case (.outbox, "GET"): return ["messages": .array(aws.outbox.map(\.node))]
    case (.journal, "GET"): return ["calls": .array(aws.journal.calls.map(\.node))]
    case (.journal, "DELETE"):
      aws.journal.removeAll()
      return ["calls": []]
    default: throw Refused(405, "\(method) isn't a method of this path.")
    }
  }

  private var health: JSONNode {
    let services = localServices.sorted { $0.name < $1.name }.map {
      ($0.name, "running" as JSONNode)
    }
    return ["services": .object(JSONObject(services)), "edition": "boto3-swift"]
  }

  private var clock: JSONNode {
    ["now": .string(aws.clock.now.iso8601)]
  }

  private func changeClock(_ body: JSONNode) throws {
    if let seconds = body["advance"]?.double {
      guard seconds.isFinite, abs(seconds) < 1e12 else {
        throw Refused(400, "advance is a number of seconds.")
      }
      aws.clock.advance(by: .seconds(seconds))
    } else if let text = body["set"]?.string, let instant = try? Timestamp(parsing: text) {
      aws.clock.set(to: instant)
    } else {
      throw Refused(400, #"The clock takes {"advance": SECONDS} or {"set": TIME}."#)
    }
  }

  /// The accounts and regions in which something was called, and the usual one first.
  private var places: [Place] {
    var places = [Place(account: LocalAWS.defaultAccount, region: LocalAWS.defaultRegion)]
    let called = aws.engine.journal.map(\.place)
    let kept = aws.engine.withWorld { world in
      world.states.keys.map { Place(account: $0.account, region: $0.region) }
    }
    for place in called + kept.sorted(by: { ($0.account, $0.region) < ($1.account, $1.region) })
    where !place.account.isEmpty && !place.region.isEmpty && !places.contains(place) {
      places.append(place)
    }
    return places
  }

  /// What an operation would answer; nothing changes.
  private func look(_ body: JSONNode) throws -> JSONNode {
    guard let service = body["service"]?.string, let operation = body["operation"]?.string,
      case .structure(let input) = Value(shown: body["input"] ?? [:])
    else { throw Refused(400, #"The body is {"service": NAME, "operation": NAME, "input": {…}}."#) }
    let place = Place(
      account: body["account"]?.string ?? LocalAWS.defaultAccount,
      region: body["region"]?.string ?? LocalAWS.defaultRegion)
    do {
      let output = try aws.engine.look(service, operation, input, in: place)
      return ["output": Value.structure(output).shown]
    } catch {
      throw Refused(error.status ?? 400, "\(error.code): \(error.message ?? "")")
    }
  }

  private func snapshotNumber(_ body: JSONNode) throws -> UInt64 {
    guard let number = body["snapshot"]?.string.flatMap({ UInt64($0) }) else {
      throw Refused(400, #"The body names the snapshot: {"snapshot": "1"}."#)
    }
    return number
  }

  /// What the control API refuses.
  private struct Refused: Error {
    let status: Int
    let message: String

    init(_ status: Int, _ message: String) {
      self.status = status
      self.message = message
    }
  }
}

/// The paths of the control API.
private enum Route {
  case page, certificate, health, reset, settle, snapshots, restore, clock, faults, journal, outbox,
    places, look

  init?(path: String) {
    switch path {
    case "/_boto3", "/_boto3/": self = .page
    case NotificationSigner.certificatePath: self = .certificate
    case "/_boto3/places": self = .places
    case "/_boto3/look": self = .look
    case "/_boto3/health", "/_localstack/health": self = .health
    case "/_boto3/reset", "/moto-api/reset", "/_localstack/state/reset": self = .reset
    case "/_boto3/settle": self = .settle
    case "/_boto3/snapshot": self = .snapshots
    case "/_boto3/restore": self = .restore
    case "/_boto3/clock": self = .clock
    case "/_boto3/faults": self = .faults
    case "/_boto3/journal": self = .journal
    case "/_boto3/outbox": self = .outbox
    default: return nil
    }
  }
}

extension WireResponse {
  fileprivate static func json(_ status: Int, _ node: JSONNode) -> WireResponse {
    WireResponse(
      status: status, headers: ["Content-Type": "application/json"],
      body: .bytes(node.jsonBytes + [0x0A]))
  }
}

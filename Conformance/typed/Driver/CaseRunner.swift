// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSHTTP
import AWSProtocols
@testable import Boto3
import BotoCore
import ServiceModel
import WireFormats

/// What came of a case.
enum Verdict {
  case pass
  /// The typed client can't express the case.
  case skip(String)
  case fail([Difference])
}

/// Options with which no client can be made.
private struct RefusedOptions: Error {
  var differences: [Difference] = []

  init(_ expected: any Error, _ seen: Result<Void, any Error>) {
    guard case .failure(let error) = seen, "\(error)" == "\(expected)" else {
      differences = [Difference(path: "client", expected: "\(expected)", seen: "\(seen)")]
      return
    }
  }
}

/// Runs a case through the dynamic and the typed client, and compares what they do: requests byte
/// by byte, outputs by the model, errors in every member.
struct CaseRunner {
  private let line: JSONNode
  private let tables: [String: ServiceTable]
  private let clients: BatchClients

  init(_ line: JSONNode, _ tables: [String: ServiceTable], _ clients: BatchClients) {
    self.line = line
    self.tables = tables
    self.clients = clients
  }

  /// One way through a case: what was sent, and what came back.
  private struct Run {
    var requests: [ReceivedRequest]
    var result: Result<[Value], any Error>
    var metadata: ResponseMetadata?
  }

  /// What a case needs of both clients.
  private struct Setting {
    let table: ServiceTable
    let dynamic: Client
    /// Makes a client without a past, as each line's dynamic client is.
    let makeTyped: @Sendable () throws -> TypedHandle
    let typed: TypedHandle
    let operation: OperationModel
    let typedOperation: TypedOperation
    /// The schemas of the typed client's own model.
    let input: Schema
    let output: Schema
  }

  /// The verdict on the case.
  func verdict() async throws -> Verdict {
    let action = line["action"]?.string ?? "call"
    guard ["call", "prepare", "parse", "paginate", "wait", "presign"].contains(action) else {
      return .skip("the action \(action)")
    }
    for option in ["model", "http_method", "api_version"]
    where line[option].map({ !$0.isNull }) == true {
      return .skip("the option \(option)")
    }
    do {
      return try await run(action, try setting())
    } catch let error as RefusedOptions {
      return error.differences.isEmpty ? .pass : .fail(error.differences)
    } catch let error as Inexpressible {
      return .skip(error.reason)
    }
  }

  private func setting() throws -> Setting {
    guard let service = line["service"]?.string, let table = tables[service] else {
      throw BadInput("the driver has no such service")
    }
    let session = try clients.session(for: line)
    let options = Result { try clients.clientOptions(for: line) }
    let dynamic: Client
    let typed: TypedHandle
    do {
      dynamic = try clients.make(line)
    } catch {
      // The typed client must refuse the same options.
      let seen = Result { _ = try table.makeClient(session, try options.get()) }
      throw RefusedOptions(error, seen)
    }
    let clientOptions = try options.get()
    let makeTyped = { @Sendable in try table.makeClient(session, clientOptions) }
    typed = try makeTyped()
    guard let name = line["operation"]?.string,
      let operation = typed.dynamic.service.model.operation(name),
      let typedOperation = table.operations[operation.name.string]
    else { throw BadInput("the driver has no such operation") }
    return Setting(
      table: table, dynamic: dynamic, makeTyped: makeTyped, typed: typed, operation: operation,
      typedOperation: typedOperation, input: operation.input ?? .empty,
      output: operation.output ?? .empty)
  }

  private func run(_ action: String, _ setting: Setting) async throws -> Verdict {
    let given = try TaggedValue.parameters(line["parameters"])
    guard action == "parse" else { return try await run(action, given, setting) }
    // Any call that sends a request will do.
    var last = Verdict.skip("no parameters")
    let metadata = setting.typed.dynamic.service.model.metadata
    let service = metadata["signingName"].string ?? metadata["endpointPrefix"].string ?? "service"
    for parameters in [
      Expression.sample(setting.input, service: service), given,
      Expression.namedSample(setting.input, service: service),
    ] {
      last = try await run(action, parameters, setting)
      guard case .skip = last else { return last }
    }
    return last
  }

  private func run(
    _ action: String, _ given: Structure, _ setting: Setting
  ) async throws -> Verdict {
    let name = setting.operation.name.string
    let isParsed = action == "parse"
    var wanted = try Expression.parameters(given, setting.input)
    var held = try setting.typedOperation.roundTrip(wanted, setting.input)
    var comparison = Comparison()
    comparison.compare(
      await materialized(.structure(wanted)), await materialized(.structure(held)), setting.input,
      "parameters")
    guard comparison.differences.isEmpty else { return .fail(comparison.differences) }
    // The dynamic client gets what the typed input holds: maps in its order, bodies as streams.
    let replies = isParsed ? [line["response"] ?? .null] : line["responses"]?.array ?? []

    switch action {
    case "presign": return try await presign(wanted, held, setting)
    case "paginate":
      if let limit = try pageSize(setting) {
        wanted[limit.name] = limit.value
        held[limit.name] = limit.value
      }
      let dynamic = await run(replies) { options in
        var values: [Value] = []
        let pages = try setting.dynamic.paginator(name).pages(.structure(held), options: options)
        for try await page in pages { values.append(page) }
        return (values, nil)
      }
      guard let pages = setting.typedOperation.pages else {
        return .fail([Difference(path: "pages", expected: "a function", seen: "none")])
      }
      let typed = await run(replies) { options in
        (try await pages(setting.typed.with(options), wanted, setting.input, setting.output), nil)
      }
      return await compare(dynamic, typed, setting, isParsed)
    case "wait": return try await wait(wanted, held, replies, setting)
    default:
      let dynamic = await run(replies) { options in
        ([try await setting.dynamic.call(name, .structure(held), options: options)], nil)
      }
      if isParsed, dynamic.requests.isEmpty {
        if case .failure(let error) = dynamic.result {
          return .skip("no valid parameters: \(error)")
        }
      }
      for call in [setting.typedOperation.call, setting.typedOperation.flatCall].compactMap({ $0 })
      {
        let typed = await run(replies) { options in
          let (value, metadata) = try await call(
            try setting.makeTyped().with(options), wanted, setting.input, setting.output)
          return ([value], metadata)
        }
        let verdict = await compare(dynamic, typed, setting, isParsed)
        guard case .pass = verdict else { return verdict }
        // Other streams than those that were read are needed for another run.
        if case .success(let values) = dynamic.result, values.contains(where: hasStream) { break }
      }
      return .pass
    }
  }

  private func hasStream(_ value: Value) -> Bool {
    (Structure(value) ?? [:]).contains { member in
      switch member.value {
      case .stream, .events: true
      default: false
      }
    }
  }

  private func run(
    _ replies: [JSONNode], _ body: (CallOptions) async throws -> ([Value], ResponseMetadata?)
  ) async -> Run {
    let transport = ReplyTransport(replies)
    do {
      let (values, metadata) = try await body(try options(transport))
      return Run(requests: transport.requests, result: .success(values), metadata: metadata)
    } catch {
      return Run(requests: transport.requests, result: .failure(error))
    }
  }

  /// The options of a call in which time stands still and nothing is random.
  private func options(_ transport: ReplyTransport) throws -> CallOptions {
    var clock = CallClock.system
    let now = try Timestamp(parsing: line["now"]?.string ?? "2026-01-01T00:00:00Z")
    clock.now = { now }
    let uuid = line["uuid"]?.string ?? "00000000-0000-4000-8000-000000000000"
    clock.makeUUID = { uuid }
    clock.sleep = { _ in try Task.checkCancellation() }
    return CallOptions(
      clock: clock, transport: transport,
      endpointBuiltIns: try line["endpoint_builtins"].map { try TaggedValue.parameters($0) })
  }

  // MARK: Actions

  private func presign(
    _ wanted: Structure, _ held: Structure, _ setting: Setting
  ) async throws -> Verdict {
    let seconds = Duration.seconds(line["expires_in"]?.integer.flatMap(Int.init(exactly:)) ?? 3600)
    let name = setting.operation.name.string
    let dynamic = await run([]) { options in
      let url = try await setting.dynamic.generatePresignedURL(
        name, parameters: .structure(held), expiresIn: seconds, options: options)
      return ([.string(url)], nil)
    }
    let typed = await run([]) { options in
      let url = try await setting.typedOperation.presign(
        setting.typed.with(options), wanted, setting.input, seconds)
      return ([.string(url)], nil)
    }
    guard case .success(let left) = dynamic.result, case .success(let right) = typed.result else {
      return await compare(dynamic, typed, setting, false)
    }
    return "\(left)" == "\(right)"
      ? .pass : .fail([Difference(path: "url", expected: "\(left)", seen: "\(right)")])
  }

  /// The page size of a case as the parameter that it becomes.
  private func pageSize(_ setting: Setting) throws -> (name: String, value: Value)? {
    let config = try TaggedValue.parameters(line["pagination_config"])
    for member in config where member.name != "PageSize" {
      throw Inexpressible(reason: "\(member.name) of pagination_config")
    }
    guard let size = Int64(config["PageSize"]) else { return nil }
    let paginators = setting.typed.dynamic.service.paginators
    guard let name = paginators[setting.operation.name.string]["limit_key"].string else {
      throw Inexpressible(reason: "a page size of an operation that has none")
    }
    let isText = setting.input.member(name)?.type == .string
    return (name, isText ? .string("\(size)") : .integer(size))
  }

  private func wait(
    _ wanted: Structure, _ held: Structure, _ replies: [JSONNode], _ setting: Setting
  ) async throws -> Verdict {
    let name = line["waiter"]?.string ?? ""
    let config = try WaiterOptions(.structure(try TaggedValue.parameters(line["waiter_config"])))
    let dynamic = await run(replies) { options in
      _ = try await setting.dynamic.wait(
        until: name, .structure(held), delay: config.delay, maxAttempts: config.maxAttempts,
        options: options)
      return ([], nil)
    }
    guard let waiter = setting.table.waiters[name] else {
      return .fail([Difference(path: "waiter", expected: "a function", seen: "none")])
    }
    let typed = await run(replies) { options in
      try await waiter(
        setting.typed.with(options), wanted, setting.input, config.delay, config.maxAttempts)
      return ([], nil)
    }
    return await compare(dynamic, typed, setting, false)
  }

  // MARK: Comparison

  private func compare(
    _ dynamic: Run, _ typed: Run, _ setting: Setting, _ isParsed: Bool
  ) async -> Verdict {
    var differences = isParsed ? [] : Self.differences(dynamic.requests, typed.requests)
    switch (dynamic.result, typed.result) {
    case (.success(let left), .success(let right)):
      guard left.count == right.count else {
        differences.append(
          Difference(path: "pages", expected: "\(left.count)", seen: "\(right.count)"))
        break
      }
      for (left, right) in zip(left, right) {
        let dynamicMetadata = left["ResponseMetadata"]
        var comparison = Comparison()
        comparison.compare(
          await materialized(left), await materialized(right), setting.output, "")
        differences += comparison.differences
        if let metadata = typed.metadata {
          let expected = ResponseMetadata(dynamicMetadata)
          if expected != metadata {
            differences.append(
              Difference(path: "metadata", expected: "\(expected)", seen: "\(metadata)"))
          }
        }
      }
    case (.failure(let left), .failure(let right)):
      differences += await Self.differences(left, right, setting)
    case (.success(let left), .failure(let right)):
      differences.append(
        Difference(path: "result", expected: "\(left)", seen: "error \(right)"))
    case (.failure(let left), .success)
    where isParsed && "\(left)".contains("must have one and only one member set"):
      // The dynamic client refuses a union without a variant, as botocore does; a generated one reads it.
      break
    case (.failure(let left), .success(let right)):
      differences.append(
        Difference(path: "result", expected: "error \(left)", seen: "\(right)"))
    }
    return differences.isEmpty ? .pass : .fail(differences)
  }

  private static func differences(
    _ left: [ReceivedRequest], _ right: [ReceivedRequest]
  ) -> [Difference] {
    var found: [Difference] = []
    if left.count != right.count {
      found.append(Difference(path: "requests", expected: "\(left.count)", seen: "\(right.count)"))
    }
    for (index, (left, right)) in zip(left, right).enumerated() {
      func compare(_ name: String, _ left: String, _ right: String) {
        guard left != right else { return }
        found.append(Difference(path: "request \(index) \(name)", expected: left, seen: right))
      }
      compare("method", left.method, right.method)
      compare("url", left.url.description, right.url.description)
      compare("body", show(left.body), show(right.body))
      let fields = { (request: ReceivedRequest) in
        request.headers.fields.map { "\($0.name): \($0.value)" }
      }
      let (lefts, rights) = (fields(left), fields(right))
      compare(
        "headers", lefts.filter { !rights.contains($0) }.joined(separator: "\n"),
        rights.filter { !lefts.contains($0) }.joined(separator: "\n"))
    }
    return found
  }

  private static func show(_ body: [UInt8]) -> String {
    String(validating: body, as: UTF8.self) ?? Base64.encode(body)
  }

  private static func differences(
    _ dynamic: any Error, _ typed: any Error, _ setting: Setting
  ) async -> [Difference] {
    var found: [Difference] = []
    let left = await ErrorNode.node(for: dynamic)
    let right = await ErrorNode.node(for: ClientError(typed) ?? typed)
    if left != right {
      found.append(
        Difference(
          path: "error", expected: String(decoding: left.jsonBytes, as: UTF8.self),
          seen: String(decoding: right.jsonBytes, as: UTF8.self)))
    }
    guard let error = dynamic as? ClientError,
      let shape = setting.typed.dynamic.service.model.shape(error.exceptionName),
      let read = setting.table.errors[error.exceptionName]
    else { return found }
    do {
      guard let members = try read(typed, shape) else {
        found.append(
          Difference(
            path: "error type", expected: error.exceptionName, seen: "\(type(of: typed))"))
        return found
      }
      var wanted = Structure()
      for member in shape.members {
        let name = member.memberName.string
        if name.lowercased() != "message" || member.type != .string {
          wanted[name] = error.response[name]
        }
      }
      var comparison = Comparison()
      comparison.compare(
        await materialized(.structure(wanted)), await materialized(.structure(members)), shape,
        error.exceptionName)
      found += comparison.differences
    } catch {
      found.append(Difference(path: "error members", expected: "readable", seen: "\(error)"))
    }
    return found
  }
}

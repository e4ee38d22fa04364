// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

public import AWSProtocols
import LocalCompute
import LocalCore
public import WireFormats

extension LocalAWS {
  /// What a function knows of the call that it answers.
  public struct FunctionContext: Sendable {
    let invocation: Invocation

    /// The ID of the request.
    public var requestID: String { invocation.requestID }
    /// The ARN that was called.
    public var functionARN: String { invocation.functionARN }
    /// The version that runs: `$LATEST`, or a number.
    public var functionVersion: String { invocation.functionVersion }
    /// When the function's time is over, by the local AWS's clock. A closure isn't stopped then.
    public var deadline: Timestamp { invocation.deadline.timestamp }

    /// Adds a line to the function's log, in CloudWatch Logs and in `LogResult`.
    public func log(_ text: String) { invocation.log(text) }
  }

  /// Makes a Swift closure a function of Lambda.
  ///
  /// ```swift
  /// aws.lambda("resize") { event, context in
  ///   context.log("resizing \(event.Records[0].s3.object.key)")
  ///   return ["done": true]
  /// }
  /// ```
  ///
  /// The function is made if there is none with the name; one that is there keeps its settings, and
  /// runs the closure from now on. The closure runs beside the local AWS, which it may call;
  /// ``settle()`` waits for it.
  ///
  /// - Parameters:
  ///   - name: The function's name.
  ///   - account: The function's account.
  ///   - region: The function's region.
  ///   - handler: Answers an event. An error that it throws is the function's.
  public func lambda<Answer: Encodable & SendableMetatype>(
    _ name: String, account: String = LocalAWS.defaultAccount,
    region: String = LocalAWS.defaultRegion,
    _ handler: @escaping @Sendable (Value, FunctionContext) async throws -> Answer
  ) {
    run(name, account, region) { try Value(encoding: await handler($0, $1)) }
  }

  /// Makes a Swift closure without an answer a function of Lambda.
  ///
  /// - Parameters:
  ///   - name: The function's name.
  ///   - account: The function's account.
  ///   - region: The function's region.
  ///   - handler: Takes an event. An error that it throws is the function's.
  public func lambda(
    _ name: String, account: String = LocalAWS.defaultAccount,
    region: String = LocalAWS.defaultRegion,
    _ handler: @escaping @Sendable (Value, FunctionContext) async throws -> Void
  ) {
    run(name, account, region) { event, context in
      try await handler(event, context)
      return .null
    }
  }

  /// Makes a Swift closure that takes and answers a type of the program a function of Lambda.
  ///
  /// - Parameters:
  ///   - name: The function's name.
  ///   - account: The function's account.
  ///   - region: The function's region.
  ///   - handler: Answers an event. An error that it throws is the function's.
  public func lambda<Event: Decodable & SendableMetatype, Answer: Encodable & SendableMetatype>(
    _ name: String, account: String = LocalAWS.defaultAccount,
    region: String = LocalAWS.defaultRegion,
    _ handler: @escaping @Sendable (Event, FunctionContext) async throws -> Answer
  ) {
    run(name, account, region) { event, context in
      try Value(encoding: await handler(try event.as(Event.self), context))
    }
  }

  /// Makes a closure a function, and makes the function if there is none.
  private func run(
    _ name: String, _ account: String, _ region: String,
    _ handler: @escaping @Sendable (Value, FunctionContext) async throws -> Value
  ) {
    let place = Place(account: account, region: region)
    runtimes.set(
      { event, invocation in
        let node = try JSONNode(parsing: event)
        let answer = try await handler(Value(event: node), FunctionContext(invocation: invocation))
        return answer.eventNode.jsonBytes
      }, of: name, in: place)
    engine.report(
      LocalLambdaService.report(ofClosure: name), to: LocalLambdaService.name, in: place)
  }
}

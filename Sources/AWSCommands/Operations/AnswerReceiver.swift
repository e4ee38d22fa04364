// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import BotoCore
import CommandOutput
import CommandSupport
import Files
import ServiceModel

/// Calls an operation and writes what it answers.
struct AnswerReceiver {
  private let run: OperationRun
  private let changes: [OperationChange]
  private let settings: OutputSettings
  private let client: ServiceClient
  private let callOptions: CallOptions

  init(_ run: OperationRun, changes: [OperationChange], settings: OutputSettings) async throws {
    self.run = run
    self.changes = changes
    self.settings = settings
    client = try run.invocation.client(run.tree.loaded)
    callOptions = run.invocation.callOptions(settings.timestamps)
    for change in changes { try change.client(client) }
  }

  /// Calls, once or for each page, and writes the answer.
  ///
  /// - Parameter lines: What writes lines of JSON, if the command line wants them.
  func receive(
    _ pages: PaginationOptions?, _ input: Structure, _ lines: AnswerLines? = nil
  ) async throws {
    do {
      if let lines {
        try await receive(pages, input, as: lines)
      } else if let pages {
        try await receivePages(pages, input)
      } else {
        try await receiveOne(input)
      }
      try await settings.showPages()
    } catch let error as ClientError {
      // What came before the error was fetched and is shown.
      try await settings.showPages()
      let error = changes.reduce(error) { $1.failure($0) }
      throw ServiceFailure(
        error, operation: run.operation, maxAttempts: client.options.retries.maxAttempts)
    }
  }

  private func receive(
    _ config: PaginationOptions?, _ input: Structure, as lines: AnswerLines
  ) async throws {
    guard let config else { return try lines.write(try await changed(try await answer(input))) }
    let pages = try client.paginator(run.operation.name.string).pages(
      parameters: input, config: config, options: callOptions)
    guard lines.splitsItems else {
      return try lines.write(try await changed(try await pages.buildFullResult()))
    }
    for try await page in pages.aggregated { try await lines.write(page: try await changed(page)) }
  }

  private func receiveOne(_ input: Structure) async throws {
    let answer = try await answer(input)
    let output = try settings.formatter(run.invocation, isPaged: true)
    try output.write(try await changed(answer))
  }

  /// The answer of one call. A body goes to the file that the command line names.
  private func answer(_ input: Structure) async throws -> Value {
    var answer = try await client.call(run.operation, input, options: callOptions)
    if let path = run.parsed.text("outfile"), let member = run.operation.outputPayload,
      member.type == .blob
    {
      let name = member.memberName.string
      try await BodyFile.write(answer[name], to: path)
      answer = answer.without(name)
    }
    return answer
  }

  private func receivePages(_ config: PaginationOptions, _ input: Structure) async throws {
    let pages = try client.paginator(run.operation.name.string).pages(
      parameters: input, config: config, options: callOptions)
    let output = try settings.formatter(run.invocation, isPaged: true)
    switch output.paging {
    case .combined:
      let joinLists = changes.allSatisfy { $0.answer == nil } ? output.joinLists : nil
      let answer = try await pages.buildFullResult(joiningLists: joinLists)
      try output.write(try await changed(answer))
    case .results:
      for try await page in pages.aggregated {
        try output.writePage(try await changed(page))
        try await settings.endPage(run.invocation)
      }
      try output.end(resumeToken: pages.resumeToken)
    case .documents:
      var isFirst = true
      for try await page in pages.aggregated {
        var answer = try await changed(page)
        if let token = pages.resumeToken { answer["NextToken"] = .string(token) }
        if !isFirst { try output.separate() }
        isFirst = false
        try output.writePage(answer)
        try await settings.endPage(run.invocation)
      }
    case .unchanged:
      for try await page in pages {
        try output.writePage(try await changed(page))
        try await settings.endPage(run.invocation)
      }
    }
  }

  /// The answer with what the command changes.
  private func changed(_ answer: Value) async throws -> Value {
    var answer = answer
    for change in changes { answer = try await change.answer?(answer, run) ?? answer }
    return answer
  }
}

extension Value {
  /// A structure without a member.
  fileprivate func without(_ name: String) -> Value {
    guard case .structure(var members) = self else { return self }
    members[name] = nil
    return .structure(members)
  }
}

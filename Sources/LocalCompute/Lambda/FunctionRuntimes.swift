// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
package import LocalCore
import Synchronization

/// What runs functions: closures of the program, and what can run zips.
package final class FunctionRuntimes: Sendable {
  /// Code that answers an event. A thrown error is the function's.
  package typealias Handler =
    @Sendable (_ event: [UInt8], _ invocation: Invocation) async throws -> [UInt8]

  private struct Key: Hashable {
    let place: Place
    let name: String
  }

  private let closures = Mutex<[Key: Handler]>([:])
  private let programs: (any FunctionPrograms)?

  /// Runtimes without closures.
  ///
  /// - Parameter programs: What runs zips; `nil` if nothing does.
  package init(programs: (any FunctionPrograms)? = nil) { self.programs = programs }

  /// Sets the closure that a function is.
  package func set(_ closure: @escaping Handler, of name: String, in place: Place) {
    closures.withLock { $0[Key(place: place, name: name)] = closure }
  }

  /// What runs a version of a function.
  ///
  /// - Throws: ``ServiceFault`` that says why nothing does.
  func handler(
    of function: Function, _ version: FunctionVersion, in place: Place
  ) throws(ServiceFault) -> Handler {
    let closure = closures.withLock { $0[Key(place: place, name: function.name)] }
    if let closure { return closure }
    guard let programs else {
      throw Self.missing(
        function.name,
        "this local AWS runs closures of its program only: aws.lambda(\""
          + "\(function.name)\") { event, context in … }")
    }
    guard let runtime = version.runtime, !version.code.zip.isEmpty else {
      throw Self.missing(function.name, "images can't be run, only zips")
    }
    do {
      return try programs.handler(
        FunctionProgram(
          zip: version.code.zip, sha256: version.code.sha256, runtime: runtime,
          handler: version.settings["Handler"].flatMap { String($0) } ?? ""))
    } catch let error as FunctionProgram.CannotRun {
      throw Self.missing(function.name, error.reason)
    } catch {
      throw Self.missing(function.name, "\(error)")
    }
  }

  private static func missing(_ name: String, _ reason: String) -> ServiceFault {
    ServiceFault(
      "NotImplemented", "The local AWS can't run the function \(name): \(reason)", status: 501)
  }
}

/// Where the runtimes are for handlers: a service without operations, whose state is put into the world.
package enum LocalLambdaRuntimes: LocalService {
  /// The runtimes.
  package struct State: Sendable {
    /// What runs functions.
    package var runtimes = FunctionRuntimes()
  }

  package static let name = "lambda runtimes"
  package static let scope = StateScope.everywhere
  package static func initialState(_ place: Place) -> State { State() }
  package static let operations: [LocalOperation<State>] = []
}

/// Code that is a program of its own.
package struct FunctionProgram: Sendable {
  /// Why a program can't be run.
  package struct CannotRun: Error {
    /// The reason, for the caller of the function.
    package let reason: String

    /// A reason.
    package init(_ reason: String) { self.reason = reason }
  }

  /// The zip.
  package let zip: [UInt8]
  /// The zip's digest, in Base64: what it is known by.
  package let sha256: String
  /// The runtime: `provided.al2023`.
  package let runtime: String
  /// What the runtime calls.
  package let handler: String
}

/// Runs functions that are programs of their own.
package protocol FunctionPrograms: Sendable {
  /// What runs a program.
  ///
  /// - Throws: ``FunctionProgram/CannotRun``.
  func handler(_ program: FunctionProgram) throws -> FunctionRuntimes.Handler
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

public import AWSCredentials
import BotoCore
import WireFormats

/// Tests your own credential provider against what the library expects of providers.
///
/// ```swift
/// @Test func conformance() async throws {
///   try await CredentialProviderSuite(
///     full: { VaultCredentials(address: server.url) },
///     empty: { VaultCredentials(address: nil) }
///   ).run()
/// }
/// ```
public struct CredentialProviderSuite: Sendable {
  /// Makes a provider.
  public typealias Make = @Sendable () async throws -> any CredentialProvider

  private let full: Make
  private let empty: Make
  private let broken: Make?

  /// A suite for one kind of provider.
  ///
  /// - Parameters:
  ///   - full: Makes a provider that finds credentials each time.
  ///   - empty: Makes a provider that finds nothing, because it isn't set up.
  ///   - broken: Makes a provider that is set up but fails: a server that is down, half of a key
  ///     pair.
  public init(full: @escaping Make, empty: @escaping Make, broken: Make? = nil) {
    self.full = full
    self.empty = empty
    self.broken = broken
  }

  /// Runs all checks.
  ///
  /// - Throws: ``ProviderViolations`` with everything that is wrong, and errors of making a
  ///   provider.
  public func run() async throws {
    var violations = Violations()
    let credentials = await checkFull(try await full(), &violations)
    await checkRefresh(try await full(), &violations)
    await checkConcurrency(try await full(), &violations)
    await checkEmpty(try await empty(), &violations)
    if let broken {
      await checkBroken(try await broken(), secretsOf: credentials, &violations)
    }
    guard violations.found.isEmpty else { throw ProviderViolations(found: violations.found) }
  }

  // MARK: - The checks

  private func checkFull(
    _ provider: any CredentialProvider, _ violations: inout Violations
  ) async -> Credentials? {
    let method = provider.method
    violations.check(
      !method.isEmpty && !method.contains(where: \.isWhitespace),
      "method is the name by which a chain finds the provider: it has no white space, and isn't "
        + "empty")
    violations.check(
      provider.absence == nil, "absence is nil where there is something to be found")
    guard let credentials = await load(provider, &violations) else { return nil }
    violations.check(
      !credentials.accessKeyID.isEmpty && !credentials.secretAccessKey.isEmpty,
      "credentials have an id and a secret")
    violations.check(
      credentials.sessionToken != "", "a session token that isn't there is nil, not empty")
    violations.check(
      credentials.method == method, "credentials carry the provider's method, \(method)")
    violations.check(
      isFresh(credentials), "credentials that have expired aren't found, but an error")
    if let now = loadedWithoutWaiting(provider) {
      violations.check(now == credentials, "loadWithoutWaiting finds what load finds")
    }
    checkSecrets(provider, credentials, &violations)
    return credentials
  }

  /// What a provider finds without waiting: `nil` if it has to wait, and nothing if it fails.
  private func loadedWithoutWaiting(_ provider: any CredentialProvider) -> Credentials?? {
    do {
      guard let search = try provider.loadWithoutWaiting() else { return nil }
      guard case .found(let credentials) = search else { return .some(nil) }
      return credentials
    } catch {
      return .some(nil)
    }
  }

  private func checkRefresh(
    _ provider: any CredentialProvider, _ violations: inout Violations
  ) async {
    guard let expiring = await load(provider, &violations), expiring.expiration != nil else {
      return
    }
    do {
      guard case .found(let refreshed) = try await provider.refresh(expiring) else {
        return violations.add("refresh finds new credentials, or throws")
      }
      violations.check(isFresh(refreshed), "refresh finds credentials that haven't expired")
      violations.check(
        refreshed.method == provider.method, "refreshed credentials carry the provider's method")
    } catch {
      violations.add("refresh finds new credentials where load does: \(error)")
    }
  }

  private func checkConcurrency(
    _ provider: any CredentialProvider, _ violations: inout Violations
  ) async {
    let cache = IdentityCache(CredentialChain([provider]))
    let now = Timestamp.now
    let found = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<20 {
        group.addTask {
          if case .found? = try? await provider.load() { return true }
          return false
        }
        group.addTask { (try? await cache.credentials(at: now)) != nil }
      }
      return await group.reduce(true) { $0 && $1 }
    }
    violations.check(found, "many tasks can ask at the same time")
  }

  private func checkEmpty(
    _ provider: any CredentialProvider, _ violations: inout Violations
  ) async {
    if let absence = provider.absence { checkReason(absence, "absence", &violations) }
    do {
      guard case .nothing(let reason) = try await provider.load() else {
        return violations.add("a provider that wasn't set up finds nothing")
      }
      checkReason(reason, "a reason", &violations)
      let last = Fallback()
      let chain = IdentityCache(CredentialChain([provider, last]))
      let credentials = try await chain.credentials(at: Timestamp.now)
      violations.check(
        credentials.method == last.method, "the next provider is asked when this one has nothing")
    } catch {
      violations.add("a provider that wasn't set up says so, and doesn't throw: \(error)")
    }
  }

  private func checkBroken(
    _ provider: any CredentialProvider, secretsOf credentials: Credentials?,
    _ violations: inout Violations
  ) async {
    do {
      _ = try await provider.load()
      violations.add("a provider that was set up and can't do it throws")
    } catch {
      let text = "\(error)"
      violations.check(!text.isEmpty, "an error says what failed")
      if let credentials {
        violations.check(!shows(text, credentials), "an error shows no secret")
      }
    }
  }

  // MARK: - Helpers

  private func load(
    _ provider: any CredentialProvider, _ violations: inout Violations
  ) async -> Credentials? {
    do {
      if case .found(let credentials) = try await provider.load() { return credentials }
      violations.add("a provider that has credentials finds them")
    } catch {
      violations.add("a provider that has credentials finds them, and doesn't throw: \(error)")
    }
    return nil
  }

  private func checkReason(_ reason: String, _ name: String, _ violations: inout Violations) {
    violations.check(
      !reason.isEmpty && !reason.contains(where: \.isNewline),
      "\(name) is one line that tells a user what to set")
  }

  private func checkSecrets(
    _ provider: any CredentialProvider, _ credentials: Credentials, _ violations: inout Violations
  ) {
    let texts = ["\(provider)", String(reflecting: provider)]
    violations.check(
      !texts.contains { shows($0, credentials) }, "a provider's description shows no secret")
  }

  private func shows(_ text: String, _ credentials: Credentials) -> Bool {
    [credentials.secretAccessKey, credentials.sessionToken].contains { secret in
      secret.map { !$0.isEmpty && text.contains($0) } ?? false
    }
  }

  private func isFresh(_ credentials: Credentials) -> Bool {
    credentials.expires.map { $0 > Timestamp.now } ?? true
  }
}

/// Comes after the provider under test.
private struct Fallback: ImmediateCredentialProvider {
  let method = "fallback"

  func loadNow() -> CredentialSearch {
    .found(Credentials(accessKeyID: "fallback", secretAccessKey: "fallback", method: method))
  }
}

/// What a provider does wrong.
public struct ProviderViolations: Error, Sendable, CustomStringConvertible {
  /// The rules that it breaks, in words.
  public let found: [String]

  /// One line for each rule.
  public var description: String { found.map { "- \($0)" }.joined(separator: "\n") }
}

/// Collects violations.
struct Violations {
  private(set) var found: [String] = []

  mutating func add(_ rule: String) { found.append(rule) }

  mutating func check(_ isKept: Bool, _ rule: String) {
    if !isKept { add(rule) }
  }
}

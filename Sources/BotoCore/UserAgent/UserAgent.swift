// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSHTTP
import ServiceModel
import Synchronization
import SystemLibrary
import WireFormats

/// The caller in services' logs: botocore's format (2.1) with this library's own name. The header
/// isn't signed, so that it can list the features that each call uses.
final class UserAgent: Sendable {
  /// From this length on AWS truncates an application's ID.
  static let appIDLimit = 50

  /// The header of a call without features beyond its client's.
  let text: String
  /// The parts before and after the features; `nil` for a string that the user wrote.
  private let environmentParts: (before: String, after: String)?
  private let clientFeatures: CallFeatures
  /// The headers so far: a client's calls use few sets of features.
  private let texts = Mutex<[(features: CallFeatures, text: String)]>([])

  /// The user agent of a client.
  init(_ config: ResolvedClientConfig, environment: Environment, features: CallFeatures) {
    clientFeatures = features
    if let own = config.userAgent {
      environmentParts = nil
      text = config.userAgentExtra.map { own + " " + $0 } ?? own
      return
    }
    let before = Self.platform(environment)
    let after = Self.configuration(config)
    environmentParts = (before, after)
    text = Self.join(before, features, after)
  }

  /// The header of a call, made once for each set of features.
  func text(for features: CallFeatures) -> String {
    guard let (before, after) = environmentParts, !features.isSubset(of: clientFeatures) else {
      return text
    }
    return texts.withLock { texts in
      if let known = texts.first(where: { $0.features == features }) { return known.text }
      let made = Self.join(before, features.union(clientFeatures), after)
      texts.append((features, made))
      return made
    }
  }

  /// The library, the models, the platform.
  private static func platform(_ environment: Environment) -> String {
    var parts = [
      "Boto3-Swift/\(Version.library)", "md/Botocore#\(ModelBundle.botocoreVersion)", "ua/2.1",
      "os/\(Platform.name)" + (Platform.kernel.map { "#" + sanitized($0, hash: true) } ?? ""),
      "md/arch#\(Platform.architecture)", "lang/swift#\(Platform.swiftVersion)",
    ]
    if let name = environment["AWS_EXECUTION_ENV"], !name.isEmpty {
      parts.append("exec-env/" + sanitized(name))
    }
    return parts.joined(separator: " ")
  }

  /// The retry mode and the user's additions, the last part unchanged.
  private static func configuration(_ config: ResolvedClientConfig) -> String {
    var parts = ["cfg/retry-mode#\(config.retryMode.rawValue)"]
    if (try? config.endpointDiscovery()) == .enabled { parts.append("cfg/endpoint-discovery") }
    if let id = config.userAgentAppID, !id.isEmpty {
      parts.append("app/" + sanitized(id, hash: true))
    }
    if let extra = config.userAgentExtra { parts.append(extra) }
    return parts.joined(separator: " ")
  }

  private static func join(_ before: String, _ features: CallFeatures, _ after: String) -> String {
    features.isEmpty ? "\(before) \(after)" : "\(before) m/\(features.ids) \(after)"
  }

  /// Characters that are allowed in a part of the header stay, others become a dash.
  private static func sanitized(_ text: String, hash: Bool = false) -> String {
    let dash = UInt8(ascii: "-")
    return String(
      decoding: text.utf8.map { isAllowed($0) || hash && $0 == UInt8(ascii: "#") ? $0 : dash },
      as: UTF8.self)
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    byte.isASCIILetterOrDigit || "!$%&'*+-.^_`|~,".utf8.contains(byte)
  }
}

/// The platform of the program in the user agent.
enum Platform {
  /// `linux`, `macos`, … as AWS spells them.
  static var name: String {
    #if os(Linux)
      "linux"
    #elseif os(macOS)
      "macos"
    #elseif os(iOS) || os(visionOS)
      "ios"
    #elseif os(tvOS)
      "tvos"
    #elseif os(watchOS)
      "watchos"
    #elseif os(Windows)
      "windows"
    #elseif os(Android)
      "android"
    #else
      "other"
    #endif
  }

  /// The processor: `x86_64`, `aarch64`.
  static var architecture: String {
    #if arch(x86_64)
      "x86_64"
    #elseif arch(arm64)
      "aarch64"
    #else
      "other"
    #endif
  }

  /// The compiler's version; the library can't determine more of it.
  static var swiftVersion: String {
    #if compiler(>=6.4)
      "6.4"
    #elseif compiler(>=6.3)
      "6.3"
    #else
      "6.2"
    #endif
  }

  /// The kernel's release; `nil` if the system doesn't say.
  static let kernel: String? = {
    var system = utsname()
    guard uname(&system) == 0 else { return nil }
    return withUnsafeBytes(of: &system.release) { release in
      let text = release.prefix { $0 != 0 }
      return text.isEmpty ? nil : String(decoding: text, as: UTF8.self)
    }
  }()
}

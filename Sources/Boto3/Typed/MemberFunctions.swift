// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// Compares members of generated structures. What Swift derives compares the same, but costs half of
/// the time that a service's types take to compile, and a third of their code: it is made for each
/// type of a member again, and these are one call.
@_spi(Generated)
public enum Same {
  /// Compares strings, and values of enumerations.
  @inline(never)
  public static func string(_ left: String?, _ right: String?) -> Bool { left == right }

  /// Compares booleans.
  @inline(never)
  public static func boolean(_ left: Bool?, _ right: Bool?) -> Bool { left == right }

  /// Compares whole numbers.
  @inline(never)
  public static func integer(_ left: Int?, _ right: Int?) -> Bool { left == right }

  /// Compares floating-point numbers.
  @inline(never)
  public static func double(_ left: Double?, _ right: Double?) -> Bool { left == right }

  /// Compares instants.
  @inline(never)
  public static func timestamp(_ left: Date?, _ right: Date?) -> Bool { left == right }

  /// Compares structures.
  @inline(never)
  public static func structure<S: Equatable>(_ left: S, _ right: S) -> Bool { left == right }

  /// Compares structures that may be missing.
  @inline(never)
  public static func structure<S: Equatable>(_ left: S?, _ right: S?) -> Bool { left == right }

  /// Compares lists.
  @inline(never)
  public static func list<E: Equatable>(_ left: [E]?, _ right: [E]?) -> Bool { left == right }

  /// Compares maps.
  @inline(never)
  public static func map<E: Equatable>(_ left: [String: E]?, _ right: [String: E]?) -> Bool {
    left == right
  }
}

/// Hashes members of generated structures.
@_spi(Generated)
public enum Hash {
  /// Hashes a string, or a value of an enumeration.
  @inline(never)
  public static func string(_ value: String?, into hasher: inout Hasher) { hasher.combine(value) }

  /// Hashes a boolean.
  @inline(never)
  public static func boolean(_ value: Bool?, into hasher: inout Hasher) { hasher.combine(value) }

  /// Hashes a whole number.
  @inline(never)
  public static func integer(_ value: Int?, into hasher: inout Hasher) { hasher.combine(value) }

  /// Hashes the number of elements of a list.
  @inline(never)
  public static func list<E>(_ value: [E]?, into hasher: inout Hasher) {
    hasher.combine(value?.count)
  }

  /// Hashes the number of entries of a map.
  @inline(never)
  public static func map<E>(_ value: [String: E]?, into hasher: inout Hasher) {
    hasher.combine(value?.count)
  }
}

/// The mirror of a generated structure with sensitive members, which `print` and `dump` don't show.
@_spi(Generated)
public struct MemberMirror {
  private var children: [Mirror.Child] = []

  /// A mirror without members.
  public init() {}

  /// Adds a member.
  @inline(never)
  public mutating func add<Member>(_ name: StaticString, _ value: Member) {
    children.append((name.description, value))
  }

  /// Adds a sensitive member without its value.
  @inline(never)
  public mutating func hide(_ name: StaticString) {
    children.append((name.description, "<sensitive>"))
  }

  /// The mirror.
  public func mirror<Subject>(of subject: Subject) -> Mirror {
    Mirror(subject, children: children, displayStyle: .struct)
  }
}

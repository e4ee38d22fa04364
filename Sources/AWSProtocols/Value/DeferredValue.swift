// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// A parameter that a customization replaces when the call is prepared, before it is validated: a
/// condition, which becomes the text of an expression with names and values beside it.
///
/// Where no customization does, validation refuses it like a value of a wrong type.
public protocol DeferredValue: AnyObject, Sendable, CustomDebugStringConvertible {}

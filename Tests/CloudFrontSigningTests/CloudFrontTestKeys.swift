// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Keys that protect nothing, made for these tests by `openssl genrsa -traditional 2048` and
/// `openssl ecparam -name prime256v1 -genkey`.
enum CloudFrontTestKeys {
  static let rsa = """
    -----BEGIN RSA PRIVATE KEY-----
    MIIEowIBAAKCAQEA3Fk0HQRDRpLaSlDReqBz8ZFfE2xJOVALHJU1GnvQghRYDm+R
    5XjR/8vLYakj3BlG2n3Db07Q6F3OrXsEC1cdr9g7+Dc+ykOdfPMFZSbEiPXINOsD
    4jUcWOYiQr5CBVR9c3iDBjbl3t0Bb8v6eQV2Xua0o6SW7eWI8AGAkSWAjFo+Irsu
    e2YBu+Qtz5G7K7hsak2PXfC45G5V7thGGz2CICIQfk+2N9JcJmX/nB4I7fjk6OLX
    yrBdZtXGkp8FiGmA9unyRvEqinXOaCXf+SRTUTBgMhiPQCP/cuUyKMJVY6uRxX38
    +6Yn7dlE1+7Bog/BXF2/ovr6E1bs/ms1SWQd1QIDAQABAoIBABQeR5DNU9XSEKuF
    B4CaZ8ZK5JMMaanER3obnBadRA4Bt4HR6VCPSx/UxplVwm1qbWVY4uAlzRMk2tBM
    vAjLsm0yC/+qDknqCdYKW5gUWxC6MsZfcsz+K7wTfwCjCGTI2w9mQGhFLjsT6KQB
    drlX/f/E3AIDmWLXzedD69jUw2Y3p6DOdaWlYKunx70uOmYCUqwZXTA9Bgc6wh1n
    OIXypWBKEdk+ASIkapjjn78VdJExeKsGBqKdfVw0uZA1UFIQc8e6EvNqmAICET7C
    RxyR0s2GfzOKsAl7QbWExdPemkfDUlt18vZeOoHlzR622f20TGCyglg+1t6QhtXV
    DkLAT10CgYEA/VKaOLgx6JPyBKqRiLg9BF+Y7910CSb6kFDC2OzRvzRVlmPn+e1K
    HVj+tcHE5A+BP/WoHxZdpa8BwNaDWjF2LLQlYuOTg/MWD9KG4RW7PkY5Z8wt5DZi
    aiStjazw535HUoxO7PzZiix6wWP8lz8yLhJsKETWsGx9zg1NId1dzO8CgYEA3q1i
    lY2RERU3VqORpjKmJWkRv+fe3MP+MG0C54/5N5RGHiYbBgdaeoASFIAnGknAZVbF
    MlLbmKC1GZ4YBjzVgG8RoFZ6o7pEfrsemEIT/CDMwUqydHCJh3e5kwd46ziB+eGX
    +iXovozjvUm0ujMFiAIv3hH62r2XgMHcbaVFyXsCgYEAyFM0JjpzLUshjlMcd5PK
    nNTEapsjkcFDUDCthUHxtFS8ggtLfTcK7x5bfnxXKUqhmWS4qKzVLZqxtj9s7DxF
    CaEEF6mEFEp9XdHMW98FjX+XEeBDQj9HoEyU+n6Sm14fJMZT+9EQbtYx1REuxKRz
    GD/1S/r0E9wXuISIRIl8Df0CgYBgRXnvyorDZfbM4F7iCdfHKMvhui+iJqJI8Xhm
    ANrwaox+EF9ylc9KUwB+GIHPXb9ukLsk7KnALQrfDni4iaiMpHhsZ7cR/kAKwn+R
    uE/Hm66qis7ohJcRGHQE2yAuIfofvKbmIWmkqGj1t14JenGTwc5MJl3cIEfWBPp1
    9RRc7QKBgFIMVxwQrWObrd4rj/D7QhJBxhZ+R8K96F8ZbWlF2orn8Y9VwRjWVqT+
    0rWurpmdVo4oQ8WjGkW3VlGB6Zai/tCso19wcfsQTCBLjNM8vElUzkTAhWHHxiZp
    mxEV48ThlAXQP5+zk0hYZNVSbbo2TcI1Kg3Z7zb3BhGnS415y1i5
    -----END RSA PRIVATE KEY-----
    """

  static let ecdsa = """
    -----BEGIN EC PARAMETERS-----
    BggqhkjOPQMBBw==
    -----END EC PARAMETERS-----
    -----BEGIN EC PRIVATE KEY-----
    MHcCAQEEICU8kqgAqfX0LyEhgFL2vmoQEP9OyCP1iDqwhwHC5KTboAoGCCqGSM49
    AwEHoUQDQgAEJiWpXHM3uDYkCeamBzOlu+XquJaheCJPYeQ1otnY5SLMDc3abMhV
    UvJQ9mwnjg9tsqU02WdNR9TvjenwQ/VWoA==
    -----END EC PRIVATE KEY-----
    """

  static let ecdsaPublic = """
    -----BEGIN PUBLIC KEY-----
    MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEJiWpXHM3uDYkCeamBzOlu+XquJah
    eCJPYeQ1otnY5SLMDc3abMhVUvJQ9mwnjg9tsqU02WdNR9TvjenwQ/VWoA==
    -----END PUBLIC KEY-----
    """
}

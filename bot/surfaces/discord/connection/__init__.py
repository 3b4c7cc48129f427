"""Being on Discord: logged in, its commands told, whatever comes handed on."""
